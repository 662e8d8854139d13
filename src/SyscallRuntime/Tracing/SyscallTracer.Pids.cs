using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Tracing;

/// <content>Whose events are recorded.</content>
public sealed partial class SyscallTracer
{
    // Replaced as a whole, never changed.
    private volatile PidSet? _eventPids;
    private volatile PidSet? _ignoredPids;

    /// <summary>The tasks whose events are recorded, in increasing order; all tasks if empty. The <c>set_event_pid</c> file.</summary>
    /// <remarks>Triggers see the events of all tasks, as in Linux.</remarks>
    public ImmutableArray<int> EventPids => _eventPids?.InOrder ?? [];

    /// <summary>Tasks whose events are not recorded, in increasing order. The <c>set_event_notrace_pid</c> file.</summary>
    public ImmutableArray<int> IgnoredPids => _ignoredPids?.InOrder ?? [];

    /// <summary>Restricts recording to some tasks.</summary>
    /// <param name="pids">The tasks; none at all lifts the restriction.</param>
    public void SetEventPids(IEnumerable<int> pids)
    {
        lock (_lock)
        {
            ReplacePids(isIgnored: false, PidSet.Of(pids));
        }
    }

    /// <summary>Excludes some tasks from recording.</summary>
    /// <param name="pids">The tasks.</param>
    public void SetIgnoredPids(IEnumerable<int> pids)
    {
        lock (_lock)
        {
            ReplacePids(isIgnored: true, PidSet.Of(pids));
        }
    }

    /// <summary>Adds tasks to those of <see cref="EventPids"/>, or of <see cref="IgnoredPids"/>.</summary>
    /// <param name="isIgnored">Which of the two.</param>
    /// <param name="pids">The tasks.</param>
    /// <param name="maxCount">How many there may be then.</param>
    /// <returns>False if there would be more, or if they need more of the host's memory than is left.</returns>
    internal bool TryAddPids(bool isIgnored, IEnumerable<int> pids, int maxCount)
    {
        lock (_lock)
        {
            PidSet? present = PidsOf(isIgnored);
            PidSet? all = PidSet.Of((present?.InOrder ?? []).Concat(pids));
            if (all?.InOrder.Length > maxCount || !Ledger.Bytes.TryReplace(PidSet.HeldBytes(present), PidSet.HeldBytes(all)))
                return false;
            ShowPids(isIgnored, all);
            return true;
        }
    }

    /// <summary>The first task of <see cref="EventPids"/>, or of <see cref="IgnoredPids"/>, behind another.</summary>
    internal int? NextPid(bool isIgnored, int pid) => PidsOf(isIgnored)?.Next(pid);

    private PidSet? PidsOf(bool isIgnored) => isIgnored ? _ignoredPids : _eventPids;

    // What the host itself asks for is not refused, but counts.
    private void ReplacePids(bool isIgnored, PidSet? pids)
    {
        Ledger.Bytes.Give(PidSet.HeldBytes(PidsOf(isIgnored)) - PidSet.HeldBytes(pids));
        ShowPids(isIgnored, pids);
    }

    private void ShowPids(bool isIgnored, PidSet? pids)
    {
        if (isIgnored)
            _ignoredPids = pids;
        else
            _eventPids = pids;
        UpdatePidFilter();
    }

    private void UpdatePidFilter() => SetState(TraceEventState.PidFilter, _eventPids is not null || _ignoredPids is not null);

    // trace_ignore_this_task (kernel/trace/pid_list.c)
    private bool IsIgnored(int pid) => (_eventPids is { } only && !only.Contains(pid)) || (_ignoredPids is { } ignored && ignored.Contains(pid));
}
