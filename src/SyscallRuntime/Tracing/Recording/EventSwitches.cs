using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <summary>
/// Which events processors hit, and which of those are recorded (kernel/trace/trace_events.c). It hangs on the tracepoints while any event is
/// hit, and leaves them with the last one (<c>syscall_regfunc</c>, kernel/tracepoint.c).
/// </summary>
/// <remarks>Changes are made one at a time, under the tracer's lock.</remarks>
/// <param name="events">The kernel's events.</param>
/// <param name="recorder">What events that are hit are shown to.</param>
internal sealed class EventSwitches(TraceEventRegistry events, EventRecorder recorder)
{
    // EVENT_BUF_SIZE: the longest word that set_event takes.
    private const int MaxNameLength = 127;

    private ISyscallTracepoints? _tracepoints;
    private int _hitCount;

    /// <summary>The events as the tracer has them.</summary>
    public FrozenDictionary<TraceEvent, TraceEventFile> Files { get; } =
        events.Events.ToFrozenDictionary(static item => item, static item => new TraceEventFile(item));

    /// <summary>Whether all is off for good.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>An event of the kernel as the tracer has it.</summary>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public TraceEventFile FileOf(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        return Files.TryGetValue(traceEvent, out TraceEventFile? file)
            ? file
            : throw new ArgumentException($"{traceEvent} is no event of this kernel: take it from its {nameof(TraceEventRegistry)}.", nameof(traceEvent));
    }

    /// <summary>The events of a system in the order of their ids; of all systems, if none is given.</summary>
    public IEnumerable<TraceEventFile> FilesOf(string? system) =>
        events.Events.Where(traceEvent => system is null || traceEvent.Call.System == system).Select(traceEvent => Files[traceEvent]);

    /// <summary>Puts the recorder on the calls of a kernel.</summary>
    /// <exception cref="InvalidOperationException">It is on some already.</exception>
    public void AttachTo(ISyscallTracepoints tracepoints)
    {
        if (_tracepoints is not null)
            throw new InvalidOperationException("The tracer is attached already; another kernel needs a tracer of its own.");
        _tracepoints = tracepoints;
        if (_hitCount != 0)
            tracepoints.RegisterProbe(recorder);
    }

    /// <summary>Enables or disables the events that a word written to <c>set_event</c> names (<c>ftrace_set_clr_event</c>).</summary>
    /// <returns>False if no event has that name; then nothing changed.</returns>
    public bool Set(string name)
    {
        bool enabled = !name.StartsWith('!');
        string wanted = enabled ? name : name[1..];
        if (name.Length > MaxNameLength)
            return false;
        int colon = wanted.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return Set(call => call.Name == wanted || call.System == wanted, enabled);
        string system = wanted[..colon];
        string named = wanted[(colon + 1)..];
        return Set(call => (system is "" or "*" || system == call.System) && (named is "" or "*" || named == call.Name), enabled);
    }

    /// <summary>Enables or disables the events of which something holds.</summary>
    /// <returns>False if it holds of none.</returns>
    public bool Set(Func<TraceEventCall, bool> holds, bool enabled)
    {
        bool anyHolds = false;
        foreach (TraceEvent traceEvent in events.Events)
        {
            if (!holds(traceEvent.Call))
                continue;
            anyHolds = true;
            Set(Files[traceEvent], enabled);
        }

        return anyHolds;
    }

    /// <summary>Enables or disables an event (<c>__ftrace_event_enable_disable</c>, soft_disable == 0).</summary>
    public void Set(TraceEventFile file, bool enabled)
    {
        if (enabled)
        {
            file.IsSoftDisabled = false;
            SetHit(file, true);
        }
        else if (file.SoftModeCount > 0)
        {
            file.IsSoftDisabled = true;
        }
        else
        {
            SetHit(file, false);
        }
    }

    /// <summary>Has an event hit, recorded or not (<c>__ftrace_event_enable_disable</c>, soft_disable == 1).</summary>
    public void HoldInSoftMode(TraceEventFile file)
    {
        file.SoftModeCount++;
        if (file.IsHit)
            return;
        file.IsSoftDisabled = true;
        SetHit(file, true);
    }

    /// <summary>Ends one <see cref="HoldInSoftMode"/>.</summary>
    public void ReleaseFromSoftMode(TraceEventFile file)
    {
        if (--file.SoftModeCount > 0 || !file.IsSoftDisabled)
            return;
        SetHit(file, false);
        file.IsSoftDisabled = false;
    }

    /// <summary>Has no event hit any more.</summary>
    public void Retire()
    {
        IsRetired = true;
        foreach (TraceEventFile file in Files.Values)
        {
            file.SoftModeCount = 0;
            Set(file, false);
        }
    }

    private void SetHit(TraceEventFile file, bool isHit)
    {
        if (file.IsHit == isHit || (isHit && IsRetired))
            return;
        file.IsHit = isHit;
        recorder.Show(file, events.NumbersOf(file.Event), isHit);
        _hitCount += isHit ? 1 : -1;
        if (isHit && _hitCount == 1)
            _tracepoints?.RegisterProbe(recorder);
        else if (!isHit && _hitCount == 0)
            _tracepoints?.UnregisterProbe(recorder);
    }
}
