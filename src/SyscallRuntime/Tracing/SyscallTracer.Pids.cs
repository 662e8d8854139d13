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
    /// <remarks>Triggers see the events of all tasks, as in Linux.</remarks>
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
