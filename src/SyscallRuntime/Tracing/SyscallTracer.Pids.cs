using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Tracing;

/// <content>Whose events are recorded.</content>
public sealed partial class SyscallTracer
{
    // Replaced as a whole, never changed.
    private volatile HashSet<int>? _eventPids;
    private volatile HashSet<int>? _ignoredPids;

    /// <summary>The tasks whose events are recorded, in increasing order; all tasks if empty. The <c>set_event_pid</c> file.</summary>
    /// <remarks>
    /// They hold for triggers that need the record too: <c>hist</c>, <c>traceoff</c>, <c>stacktrace</c>, and all with a filter. The others see the events of
    /// all tasks, unless one that needs the record hangs on the same event (<c>trace_trigger_soft_disabled</c>, include/linux/trace_events.h).
    /// </remarks>
    public ImmutableArray<int> EventPids => InOrder(_eventPids);

    /// <summary>Tasks whose events are not recorded, in increasing order. The <c>set_event_notrace_pid</c> file.</summary>
    public ImmutableArray<int> IgnoredPids => InOrder(_ignoredPids);

    /// <summary>Restricts recording to some tasks.</summary>
    /// <param name="pids">The tasks; none at all lifts the restriction.</param>
    public void SetEventPids(IEnumerable<int> pids)
    {
        lock (_lock)
        {
            _eventPids = ToSet(pids);
            UpdatePidFilter();
        }
    }

    /// <summary>Excludes some tasks from recording.</summary>
    /// <param name="pids">The tasks.</param>
    public void SetIgnoredPids(IEnumerable<int> pids)
    {
        lock (_lock)
        {
            _ignoredPids = ToSet(pids);
            UpdatePidFilter();
        }
    }

    /// <summary>Adds tasks to those of <see cref="EventPids"/>, or of <see cref="IgnoredPids"/>.</summary>
    /// <param name="isIgnored">Which of the two.</param>
    /// <param name="pids">The tasks.</param>
    /// <param name="maxCount">How many there may be then.</param>
    /// <returns>False if there would be more.</returns>
    internal bool TryAddPids(bool isIgnored, IEnumerable<int> pids, int maxCount)
    {
        lock (_lock)
        {
            HashSet<int> all = [.. (isIgnored ? _ignoredPids : _eventPids) ?? []];
            all.UnionWith(pids);
            if (all.Count > maxCount)
                return false;
            HashSet<int>? set = all.Count == 0 ? null : all;
            if (isIgnored)
                _ignoredPids = set;
            else
                _eventPids = set;
            UpdatePidFilter();
            return true;
        }
    }

    /// <summary>
    /// Whether the children of a task of a list are put into it too (the option <c>event-fork</c>). The kernel says when a task forks and when
    /// it is gone: <see cref="TaskForked"/>, <see cref="TaskFreed"/>.
    /// </summary>
    public bool FollowsForks { get; set; }

    /// <summary>A task has forked (<c>sched_process_fork</c>): its child joins its lists, if <see cref="FollowsForks"/>.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="child">Its child.</param>
    public void TaskForked(int pid, int child) => FollowTask(pids => pids.Contains(pid) && pids.Add(child));

    /// <summary>A task is gone for good (<c>sched_process_free</c>): it leaves all lists, if <see cref="FollowsForks"/>. Those that are empty then still hold.</summary>
    /// <param name="pid">The task.</param>
    public void TaskFreed(int pid) => FollowTask(pids => pids.Remove(pid));

    // trace_filter_add_remove_task (kernel/trace/trace.c)
    private void FollowTask(Func<HashSet<int>, bool> change)
    {
        if (!FollowsForks)
            return;
        lock (_lock)
        {
            _eventPids = Changed(_eventPids);
            _ignoredPids = Changed(_ignoredPids);
        }

        HashSet<int>? Changed(HashSet<int>? pids)
        {
            if (pids is null)
                return null;
            HashSet<int> changed = [.. pids];
            return change(changed) ? changed : pids;
        }
    }

    private static HashSet<int>? ToSet(IEnumerable<int> pids)
    {
        HashSet<int> set = [.. pids];
        return set.Count == 0 ? null : set;
    }

    private static ImmutableArray<int> InOrder(HashSet<int>? pids) => pids is null ? [] : [.. pids.Order()];

    private void UpdatePidFilter() => SetState(TraceEventState.PidFilter, _eventPids is not null || _ignoredPids is not null);

    // trace_ignore_this_task (kernel/trace/pid_list.c)
    private bool IsIgnored(int pid) => (_eventPids is { } only && !only.Contains(pid)) || (_ignoredPids is { } ignored && ignored.Contains(pid));
}
