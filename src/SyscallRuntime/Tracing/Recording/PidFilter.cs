using System;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tracing.Recording;

/// <summary>Whose events are recorded: the lists of tasks of a tracer (kernel/trace/pid_list.c, and the pid functions of kernel/trace/trace.c).</summary>
/// <remarks>Changes are made one at a time, under the tracer's lock.</remarks>
/// <param name="recorder">Where processors see the lists.</param>
/// <param name="bytes">Where what they hold is taken from.</param>
internal sealed class PidFilter(EventRecorder recorder, Allowance bytes)
{
    /// <summary>Whether the children of a task of a list are put into it too.</summary>
    public bool FollowsForks { get; set; }

    /// <summary>One of the two lists: of the tasks whose events are not recorded, or of the only ones whose events are; null if it says nothing.</summary>
    public PidSet? this[bool isIgnored] => isIgnored ? recorder.IgnoredPids : recorder.EventPids;

    /// <summary>Replaces a list. What the host itself asks for is not refused, but counts.</summary>
    public void Replace(bool isIgnored, PidSet? pids)
    {
        bytes.Give(PidSet.HeldBytes(this[isIgnored]) - PidSet.HeldBytes(pids));
        Show(isIgnored, pids);
    }

    /// <summary>Replaces a list, if it is not too long and there is memory for it.</summary>
    /// <returns>False if it is not replaced.</returns>
    public bool TryReplace(bool isIgnored, PidSet? pids)
    {
        if (pids?.InOrder.Length > PidList.MaxCount || !bytes.TryReplace(PidSet.HeldBytes(this[isIgnored]), PidSet.HeldBytes(pids)))
            return false;
        Show(isIgnored, pids);
        return true;
    }

    /// <summary>Changes the lists that there are, as far as there is room: <c>trace_filter_add_remove_task</c>.</summary>
    /// <param name="change">Makes a new list of a list.</param>
    public void Follow(Func<PidSet, PidSet> change)
    {
        foreach (bool isIgnored in (ReadOnlySpan<bool>)[false, true])
        {
            if (this[isIgnored] is { } pids)
                TryReplace(isIgnored, change(pids));
        }
    }

    private void Show(bool isIgnored, PidSet? pids) =>
        recorder.SetPids(isIgnored ? recorder.EventPids : pids, isIgnored ? pids : recorder.IgnoredPids);
}
