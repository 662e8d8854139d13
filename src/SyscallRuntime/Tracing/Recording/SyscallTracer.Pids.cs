using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>Whose events are recorded.</content>
public sealed partial class SyscallTracer
{
    // Replaced as a whole, never changed.
    private volatile PidSet? _eventPids;
    private volatile PidSet? _ignoredPids;

    /// <summary>The tasks whose events are recorded, in increasing order; all tasks if empty. The <c>set_event_pid</c> file.</summary>
    /// <remarks>
    /// They hold for triggers that need the record too: <c>hist</c>, <c>traceoff</c>, <c>stacktrace</c>, and all with a filter. The others see the events of
    /// all tasks, unless one that needs the record hangs on the same event (<c>trace_trigger_soft_disabled</c>, include/linux/trace_events.h).
    /// </remarks>
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
            return TryShowPids(isIgnored, PidSet.Of((PidsOf(isIgnored)?.InOrder ?? []).Concat(pids)), maxCount);
        }
    }

    /// <summary>The first task of <see cref="EventPids"/>, or of <see cref="IgnoredPids"/>, behind another.</summary>
    internal int? NextPid(bool isIgnored, int pid) => PidsOf(isIgnored)?.Next(pid);

    /// <summary>
    /// Whether the children of a task of a list are put into it too (the option <c>event-fork</c>). The kernel says when a task forks and when
    /// it is gone: <see cref="TaskForked"/>, <see cref="TaskFreed"/>.
    /// </summary>
    public bool FollowsForks { get; set; }

    /// <summary>A task has forked (<c>sched_process_fork</c>): its child joins its lists, if <see cref="FollowsForks"/> and if there is room for it.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="child">Its child.</param>
    public void TaskForked(int pid, int child) => FollowTask(pids => pids.Contains(pid) ? pids.With(child) : pids);

    /// <summary>A task is gone for good (<c>sched_process_free</c>): it leaves all lists, if <see cref="FollowsForks"/>. Those that are empty then still hold.</summary>
    /// <param name="pid">The task.</param>
    public void TaskFreed(int pid) => FollowTask(pids => pids.Without(pid));

    // trace_filter_add_remove_task (kernel/trace/trace.c)
    private void FollowTask(Func<PidSet, PidSet> change)
    {
        if (!FollowsForks)
            return;
        lock (_lock)
        {
            foreach (bool isIgnored in (ReadOnlySpan<bool>)[false, true])
            {
                if (PidsOf(isIgnored) is { } pids)
                    TryShowPids(isIgnored, change(pids), PidList.MaxCount);
            }
        }
    }

    private PidSet? PidsOf(bool isIgnored) => isIgnored ? _ignoredPids : _eventPids;

    private bool TryShowPids(bool isIgnored, PidSet? pids, int maxCount)
    {
        if (pids?.InOrder.Length > maxCount || !Ledger.Bytes.TryReplace(PidSet.HeldBytes(PidsOf(isIgnored)), PidSet.HeldBytes(pids)))
            return false;
        ShowPids(isIgnored, pids);
        return true;
    }

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
