using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tracing.Triggers;

/// <summary>Takes the commands that hang triggers on a tracer's events, and those that take them off (kernel/trace/trace_events_trigger.c).</summary>
/// <remarks>Calls are made one at a time, under the tracer's lock.</remarks>
internal sealed class TriggerDesk
{
    // PAGE_SIZE: a write of so many bytes is refused (event_trigger_regex_write).
    private const int MaxLength = 4095;

    private readonly ITriggeredTracer _tracer;
    private readonly TraceEventRegistry _events;
    private readonly IReadOnlyDictionary<TraceEvent, TraceEventFile> _files;
    private readonly TracingLedger _ledger;
    private readonly TriggerRegister _register;
    private readonly TriggerOptionsReader _options;
    private readonly HistogramDesk _histograms;

    /// <summary>A desk.</summary>
    /// <param name="tracer">The tracer.</param>
    /// <param name="events">The kernel's events.</param>
    /// <param name="files">The events as the tracer has them.</param>
    /// <param name="cpuCount">The number of processors, which filters may name.</param>
    /// <param name="ledger">Where what triggers hold is taken from.</param>
    public TriggerDesk(
        ITriggeredTracer tracer, TraceEventRegistry events, IReadOnlyDictionary<TraceEvent, TraceEventFile> files, int cpuCount, TracingLedger ledger)
    {
        _tracer = tracer;
        _events = events;
        _files = files;
        _ledger = ledger;
        _register = new TriggerRegister(tracer, ledger.Bytes);
        _options = new TriggerOptionsReader(tracer, cpuCount);
        _histograms = new HistogramDesk(tracer, events, _register, _options, ledger.HistogramEntries);
    }

    /// <summary>Does what a command says (<c>event_trigger_regex_write</c>).</summary>
    /// <param name="file">The event whose <c>trigger</c> file it is written to.</param>
    /// <param name="text">The command: any text.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public TriggerError? Set(TraceEventFile file, string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaxLength)
            return TriggerError.Invalid("the command is a page long or more");
        TriggerCommand command = TriggerCommand.Parse(TriggerCommand.Cut(text, "\0").First.Trim(' ', '\t', '\n', '\v', '\f', '\r'));
        return command.Name switch
        {
            "traceon" or "traceoff" or "snapshot" or "stacktrace" => SetPlain(file, command),
            "enable_event" or "disable_event" or "enable_hist" or "disable_hist" => SetSwitch(file, command),
            "hist" => _histograms.Set(file, command),
            _ => TriggerError.Invalid($"there is no trigger named {QuotedText.Of(command.Name)}"),
        };
    }

    /// <summary>Takes the histograms off an event.</summary>
    public void RemoveHistograms(TraceEventFile file) => _histograms.RemoveAll(file);

    /// <summary>Takes all triggers off an event, of a tracer that goes: what they had hit is switched off by the tracer.</summary>
    public void RemoveAll(TraceEventFile file)
    {
        _histograms.RemoveAll(file);
        _ledger.Bytes.Give(file.Triggers.Sum(static trigger => trigger.HeldBytes));
        file.SetTriggers([]);
    }

    // event_trigger_parse
    private TriggerError? SetPlain(TraceEventFile file, TriggerCommand command)
    {
        _ = command.TrySeparate(isParameterRequired: false, out string? parameter, out string? filter);
        TriggerKind kind = command.Name switch
        {
            "snapshot" => TriggerKind.Snapshot,
            "stacktrace" => TriggerKind.StackTrace,
            _ => TriggerKind.TraceOnOff,
        };
        if (command.IsRemoval)
        {
            _register.Remove(file, trigger => trigger.Kind == kind);
            return null;
        }

        if (_options.Read(file.Event, parameter, filter, out TriggerOptions options) is { } error)
            return error;

        // register_snapshot_trigger: the spare buffers are there from now on, even if it is refused for another reason.
        if (kind == TriggerKind.Snapshot && !_tracer.IsRetired && !_tracer.TryAllocateSnapshot())
            return new TriggerError(Errno.ENOMEM, "there is no room for the buffers of a snapshot");
        return _register.Add(file, kind switch
        {
            TriggerKind.Snapshot => new SnapshotTrigger(_tracer, options),
            TriggerKind.StackTrace => new StackTraceTrigger(_tracer, options),
            _ => new TraceOnOffTrigger(_tracer, command.Name == "traceon", options),
        });
    }

    // event_enable_trigger_parse
    private TriggerError? SetSwitch(TraceEventFile file, TriggerCommand command)
    {
        if (!command.TrySeparate(isParameterRequired: true, out string? parameter, out string? filter))
            return TriggerError.Invalid("the event to switch is missing");
        (string system, string? behind) = TriggerCommand.Cut(parameter!, ":");
        if (behind is null)
            return TriggerError.Invalid($"the event to switch is written SYSTEM:EVENT, not {QuotedText.Of(parameter!)}");
        (string name, string? count) = TriggerCommand.Cut(behind, ":");
        if (!_events.TryGetEvent(name, out TraceEvent? other) || other.Call.System != system)
            return TriggerError.Invalid($"there is no event {QuotedText.Of(system + ":" + name)}");
        TraceEventFile target = _files[other];
        bool enables = command.Name.StartsWith("enable", StringComparison.Ordinal);
        TriggerKind kind = command.Name.EndsWith("_hist", StringComparison.Ordinal) ? TriggerKind.EnableHistogram : TriggerKind.EnableEvent;
        if (command.IsRemoval)
        {
            if (_register.Remove(file, trigger => trigger.Kind == kind && ReferenceEquals(trigger.Target, target)))
                _tracer.ReleaseFromSoftMode(target);
            return null;
        }

        if (_options.Read(file.Event, count, filter, out TriggerOptions options) is { } error)
            return error;
        EventTrigger added = kind == TriggerKind.EnableEvent ? new EnableEventTrigger(target, enables, options) : new EnableHistogramTrigger(target, enables, options);
        TriggerError? refused = _register.Add(file, added);
        if (refused is null)
            _tracer.HoldInSoftMode(target);
        return refused;
    }
}
