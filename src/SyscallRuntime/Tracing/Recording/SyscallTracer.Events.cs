using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>Which events are recorded.</content>
public sealed partial class SyscallTracer
{
    // EVENT_BUF_SIZE (kernel/trace/trace_events.c): the longest word that set_event takes.
    private const int MaxEventNameLength = 127;

    private readonly FrozenDictionary<TraceEvent, TraceEventFile> _files;

    // By number, null while not hit: enter_syscall_files and exit_syscall_files of struct trace_array.
    private readonly TraceEventFile?[] _enterEvents;
    private readonly TraceEventFile?[] _exitEvents;
    private TraceEventFile? _rawEnterEvent;
    private TraceEventFile? _rawExitEvent;

    private ISyscallTracepoints? _tracepoints;
    private int _hitCount;

    /// <summary>
    /// Puts the tracer on the calls of a kernel. It hangs on the tracepoints while any event is enabled, and leaves them with the last one
    /// (<c>syscall_regfunc</c>, kernel/tracepoint.c): a tracer that records nothing costs nothing.
    /// </summary>
    /// <param name="tracepoints">The kernel's entry code.</param>
    /// <exception cref="InvalidOperationException">It is attached already.</exception>
    public void AttachTo(ISyscallTracepoints tracepoints)
    {
        ArgumentNullException.ThrowIfNull(tracepoints);
        lock (_lock)
        {
            if (_tracepoints is not null)
                throw new InvalidOperationException("The tracer is attached already; another kernel needs a tracer of its own.");
            _tracepoints = tracepoints;
            if (_hitCount != 0)
                tracepoints.RegisterProbe(this);
        }
    }

    /// <summary>Whether an event is recorded.</summary>
    /// <param name="traceEvent">The event.</param>
    /// <returns>False if it is disabled, or an event of another kernel.</returns>
    public bool IsEnabled(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        return _files.TryGetValue(traceEvent, out TraceEventFile? file) && file.IsEnabled;
    }

    /// <summary>The events that are recorded, or hit for the sake of their triggers: what the <c>set_event</c> file lists.</summary>
    /// <returns>The events in the order of their ids.</returns>
    public ImmutableArray<TraceEvent> EnabledEvents()
    {
        lock (_lock)
            return [.. Where(static file => file.IsHit)];
    }

    /// <summary>Enables or disables an event, at all the numbers that its call has.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <param name="enabled">Whether it is to be recorded from now on.</param>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public void SetEnabled(TraceEvent traceEvent, bool enabled)
    {
        TraceEventFile file = FileOf(traceEvent);
        lock (_lock)
            SetEnabled(file, enabled);
    }

    /// <summary>Enables or disables all events of a kind.</summary>
    /// <param name="eventClass">The kind.</param>
    /// <param name="enabled">Whether they are to be recorded from now on.</param>
    public void SetEnabled(TraceEventClass eventClass, bool enabled) => SetEnabled(call => call.Class == eventClass, enabled);

    /// <summary>Enables all events.</summary>
    public void EnableAll() => SetEnabled(static _ => true, true);

    /// <summary>Disables all events: what opening <c>set_event</c> to overwrite it does.</summary>
    public void DisableAll() => SetEnabled(static _ => true, false);

    /// <summary>Enables or disables events by name: a word written to <c>set_event</c> (<c>ftrace_set_clr_event</c>, kernel/trace/trace_events.c).</summary>
    /// <param name="name">
    /// <c>SYSTEM:EVENT</c>, where <c>*</c> or nothing stands for any; or one name, of an event or of a system. Names are exact: Linux
    /// knows no other wildcard here. A <c>!</c> before it disables.
    /// </param>
    /// <returns>False if no event has that name; then nothing changed.</returns>
    public bool SetEvent(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        bool enabled = !name.StartsWith('!');
        string wanted = enabled ? name : name[1..];
        if (name.Length > MaxEventNameLength)
            return false;
        int colon = wanted.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return SetEnabled(call => call.Name == wanted || call.System == wanted, enabled);
        string system = wanted[..colon];
        string named = wanted[(colon + 1)..];
        return SetEnabled(call => (system is "" or "*" || system == call.System) && (named is "" or "*" || named == call.Name), enabled);
    }

    /// <summary>The file of an event: what stands in <c>events/SYSTEM/EVENT/enable</c>, a <c>*</c> behind it if triggers have it hit.</summary>
    internal string EnableText(TraceEvent traceEvent)
    {
        TraceEventFile file = FileOf(traceEvent);
        lock (_lock)
            return (file.IsEnabled ? "1" : "0") + (file.SoftModeCount > 0 ? "*\n" : "\n");
    }

    /// <summary><c>events/SYSTEM/enable</c> and <c>events/enable</c> (<c>system_enable_read</c>): 0, 1, X if some are and some are not.</summary>
    internal string EnableText(string? system)
    {
        bool anyOn = false;
        bool anyOff = false;
        lock (_lock)
        {
            foreach (TraceEvent traceEvent in Events.Events)
            {
                if (system is not null && traceEvent.Call.System != system)
                    continue;
                bool isHit = _files[traceEvent].IsHit;
                anyOn |= isHit;
                anyOff |= !isHit;
            }
        }

        return (anyOn, anyOff) switch { (true, true) => "X\n", (true, false) => "1\n", (false, true) => "0\n", _ => "?\n" };
    }

    private IEnumerable<TraceEvent> Where(Func<TraceEventFile, bool> holds)
    {
        foreach (TraceEvent traceEvent in Events.Events)
        {
            if (holds(_files[traceEvent]))
                yield return traceEvent;
        }
    }

    private bool SetEnabled(Func<TraceEventCall, bool> holds, bool enabled)
    {
        bool anyHolds = false;
        lock (_lock)
        {
            foreach (TraceEvent traceEvent in Events.Events)
            {
                if (!holds(traceEvent.Call))
                    continue;
                anyHolds = true;
                SetEnabled(_files[traceEvent], enabled);
            }
        }

        return anyHolds;
    }

    // __ftrace_event_enable_disable, soft_disable == 0
    private void SetEnabled(TraceEventFile file, bool enabled)
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

    // __ftrace_event_enable_disable, soft_disable == 1: somebody wants the event hit, recorded or not.
    private void HoldInSoftMode(TraceEventFile file)
    {
        file.SoftModeCount++;
        if (file.IsHit)
            return;
        file.IsSoftDisabled = true;
        SetHit(file, true);
    }

    private void ReleaseFromSoftMode(TraceEventFile file)
    {
        if (--file.SoftModeCount > 0 || !file.IsSoftDisabled)
            return;
        SetHit(file, false);
        file.IsSoftDisabled = false;
    }

    private void SetHit(TraceEventFile file, bool isHit)
    {
        if (file.IsHit == isHit || (isHit && _isRetired))
            return;
        file.IsHit = isHit;
        TraceEventFile? value = isHit ? file : null;
        switch (file.Event.Call.Class)
        {
            case TraceEventClass.RawEnter:
                Volatile.Write(ref _rawEnterEvent, value);
                break;
            case TraceEventClass.RawExit:
                Volatile.Write(ref _rawExitEvent, value);
                break;
            case TraceEventClass.SyscallEnter:
                foreach (int nr in Events.NumbersOf(file.Event))
                    Volatile.Write(ref _enterEvents[nr], value);
                break;
            default:
                foreach (int nr in Events.NumbersOf(file.Event))
                    Volatile.Write(ref _exitEvents[nr], value);
                break;
        }

        _hitCount += isHit ? 1 : -1;
        if (isHit && _hitCount == 1)
            _tracepoints?.RegisterProbe(this);
        else if (!isHit && _hitCount == 0)
            _tracepoints?.UnregisterProbe(this);
    }

    private TraceEventFile FileOf(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        return _files.TryGetValue(traceEvent, out TraceEventFile? file)
            ? file
            : throw new ArgumentException($"{traceEvent} is no event of this kernel: take it from its {nameof(TraceEventRegistry)}.", nameof(traceEvent));
    }
}
