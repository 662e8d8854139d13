using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>What happens besides recording when an event is hit.</content>
public sealed partial class SyscallTracer
{
    // PAGE_SIZE: a write of so many bytes is refused (event_trigger_regex_write).
    private const int MaxTriggerLength = 4095;

    private const string AvailableTriggers =
        "# Available triggers:\n# traceon traceoff snapshot stacktrace enable_event disable_event enable_hist disable_hist hist\n";

    /// <summary>Hangs a trigger on an event, or takes one off: a write to <c>events/SYSTEM/EVENT/trigger</c>; from any thread.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>; it need not be enabled.</param>
    /// <param name="command">
    /// <c>COMMAND[:COUNT] [if FILTER]</c>, where the command is <c>traceon</c>, <c>traceoff</c>, <c>snapshot</c>, <c>stacktrace</c>,
    /// <c>enable_event:SYSTEM:EVENT</c>, <c>disable_event:SYSTEM:EVENT</c>, <c>enable_hist:SYSTEM:EVENT</c>,
    /// <c>disable_hist:SYSTEM:EVENT</c> or <c>hist:keys=...</c>; a <c>!</c> before it removes, whatever count and filter say. It ends at a NUL.
    /// </param>
    /// <returns>What is wrong; null if nothing is. To remove what is not there is not wrong.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public TriggerError? SetTrigger(TraceEvent traceEvent, string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        TraceEventFile file = FileOf(traceEvent);
        if (Encoding.UTF8.GetByteCount(command) > MaxTriggerLength)
            return Invalid("the command is a page long or more");
        string stripped = TriggerCommand.Cut(command, "\0").First.Trim(' ', '\t', '\n', '\v', '\f', '\r');
        TriggerCommand parsed = TriggerCommand.Parse(stripped);
        lock (_lock)
        {
            return parsed.Name switch
            {
                "traceon" or "traceoff" or "snapshot" or "stacktrace" => SetPlain(file, parsed),
                "enable_event" or "disable_event" or "enable_hist" or "disable_hist" => SetSwitch(file, parsed),
                "hist" => SetHistogram(file, parsed),
                _ => Invalid($"there is no trigger named {QuotedText.Of(parsed.Name)}"),
            };
        }
    }

    /// <summary>What an event's <c>trigger</c> file says: its triggers, the latest first but histograms last, or the commands that there are.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <returns>The text, with a newline at its end. A count is what is left of it.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public string TriggerText(TraceEvent traceEvent) => string.Concat(LinesOf(FileOf(traceEvent).Triggers));

    /// <summary>The lines of <see cref="TriggerText"/>, each made when it is needed; until then the triggers are held, removed or not.</summary>
    internal TracefsText TriggerLines(TraceEvent traceEvent)
    {
        EventTrigger[] triggers = FileOf(traceEvent).Triggers;
        return TracefsText.OfLines(LinesOf(triggers), triggers.Sum(static trigger => trigger.HeldBytes));
    }

    private static IEnumerable<string> LinesOf(EventTrigger[] triggers)
    {
        if (triggers.Length == 0)
            yield return AvailableTriggers;
        StringBuilder line = new();
        foreach (EventTrigger trigger in triggers)
        {
            trigger.Describe(line.Clear());
            yield return line.ToString();
        }
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
            Remove(file, trigger => trigger.Kind == kind);
            return null;
        }

        if (OptionsOf(file, parameter, filter, out TriggerOptions options) is { } error)
            return error;

        // register_snapshot_trigger: the spare buffers are there from now on, even if it is refused for another reason.
        if (kind == TriggerKind.Snapshot && !_isRetired && !TryAllocateSnapshot())
            return new TriggerError(Errno.ENOMEM, "there is no room for the buffers of a snapshot");
        return Add(file, command.Name switch
        {
            "snapshot" => new SnapshotTrigger(this, options),
            "stacktrace" => new StackTraceTrigger(this, options),
            _ => new TraceOnOffTrigger(this, command.Name == "traceon", options),
        });
    }

    // event_enable_trigger_parse
    private TriggerError? SetSwitch(TraceEventFile file, TriggerCommand command)
    {
        if (!command.TrySeparate(isParameterRequired: true, out string? parameter, out string? filter))
            return Invalid("the event to switch is missing");
        (string system, string? behind) = TriggerCommand.Cut(parameter!, ":");
        if (behind is null)
            return Invalid($"the event to switch is written SYSTEM:EVENT, not {QuotedText.Of(parameter!)}");
        (string name, string? count) = TriggerCommand.Cut(behind, ":");
        if (!Events.TryGetEvent(name, out TraceEvent? other) || other.Call.System != system)
            return Invalid($"there is no event {QuotedText.Of(system + ":" + name)}");
        TraceEventFile target = _files[other];
        bool enables = command.Name.StartsWith("enable", StringComparison.Ordinal);
        TriggerKind kind = command.Name.EndsWith("_hist", StringComparison.Ordinal) ? TriggerKind.EnableHistogram : TriggerKind.EnableEvent;
        if (command.IsRemoval)
        {
            if (Remove(file, trigger => trigger.Kind == kind && ReferenceEquals(trigger.Target, target)))
                ReleaseFromSoftMode(target);
            return null;
        }

        if (OptionsOf(file, count, filter, out TriggerOptions options) is { } error)
            return error;
        TriggerError? refused = Add(file, kind == TriggerKind.EnableEvent ? new EnableEventTrigger(target, enables, options) : new EnableHistogramTrigger(target, enables, options));
        if (refused is null)
            HoldInSoftMode(target);
        return refused;
    }

    private TriggerError? OptionsOf(TraceEventFile file, string? count, string? filterClause, out TriggerOptions options)
    {
        options = new TriggerOptions(TriggerOptions.Unlimited, null, null);
        if (count is not null)
        {
            // event_trigger_parse_num: what stands behind a second colon is passed over.
            Errno errno = KernelNumber.Parse(TriggerCommand.Cut(count, ":").First, 0, out ulong value);
            if (errno != default)
                return new TriggerError(errno, $"{QuotedText.Of(count)} is no count");
            options = options with { Count = (long)value };
        }

        if (filterClause is null)
            return null;
        if (TriggerCommand.FilterOf(filterClause) is not { } text)
            return Invalid($"behind the command stands 'if FILTER', not {QuotedText.Of(filterClause)}");
        if (EventFilter.TryCompile(text, file.Event.Format, CpuCount, out EventFilter? filter, out FilterError? error))
        {
            options = options with { Filter = filter, FilterText = text };
            return null;
        }

        if (error.ReadBack is not null)
            ErrorLog.Add(FilterErrorPlace, error.Message, error.Text, error.Column);
        return new TriggerError(error.Errno, error.ToString());
    }

    // register_trigger: one of a kind.
    private TriggerError? Add(TraceEventFile file, EventTrigger trigger)
    {
        if (_isRetired)
            return new TriggerError(Errno.ENODEV, "the instance was removed");
        foreach (EventTrigger present in file.Triggers)
        {
            if (present.Kind == trigger.Kind && ReferenceEquals(present.Target, trigger.Target) && trigger.Kind != TriggerKind.Histogram)
                return new TriggerError(Errno.EEXIST, $"{file.Event} has a trigger of this kind already: remove it first, with '!{present.Name}'");
        }

        if (!Ledger.Bytes.TryTake(trigger.HeldBytes))
            return new TriggerError(Errno.ENOMEM, "there is no memory left for a trigger");

        // Histograms go to the end of the list (hist_register_trigger), all others to its beginning.
        file.SetTriggers(trigger.Kind == TriggerKind.Histogram ? [.. file.Triggers, trigger] : [trigger, .. file.Triggers]);
        HoldInSoftMode(file);
        return null;
    }

    // unregister_trigger: the first that fits.
    private bool Remove(TraceEventFile file, Func<EventTrigger, bool> fits)
    {
        if (file.Triggers.FirstOrDefault(fits) is not { } trigger)
            return false;
        file.SetTriggers([.. file.Triggers.Where(other => !ReferenceEquals(other, trigger))]);
        Ledger.Bytes.Give(trigger.HeldBytes);
        ReleaseFromSoftMode(file);
        return true;
    }

    private static TriggerError Invalid(string message) => new(Errno.EINVAL, message);
}
