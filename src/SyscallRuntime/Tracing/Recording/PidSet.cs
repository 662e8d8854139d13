using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Tracing.Recording;

/// <summary>Ids of tasks: found at once, and in order. Immutable (<c>struct trace_pid_list</c>, kernel/trace/pid_list.c).</summary>
internal sealed class PidSet
{
    // Of a hash set, which may have twice the room that it needs, 16 bytes each; of the array 4.
    private const long BytesPerPid = 2 * 16 + 4;

    private readonly HashSet<int> _pids;

    private PidSet(HashSet<int> pids, ImmutableArray<int> inOrder)
    {
        _pids = pids;
        InOrder = inOrder;
    }

    /// <summary>The ids, in increasing order.</summary>
    public ImmutableArray<int> InOrder { get; }

    /// <summary>What a set takes of the host's memory.</summary>
    /// <param name="pids">The set; null for none.</param>
    public static long HeldBytes(PidSet? pids) => pids is null ? 0 : pids.InOrder.Length * BytesPerPid;

    /// <summary>A set.</summary>
    /// <param name="pids">Its ids; repeated ones count once.</param>
    /// <returns>The set; null if there is no id.</returns>
    public static PidSet? Of(IEnumerable<int> pids)
    {
        HashSet<int> all = [.. pids];
        return all.Count == 0 ? null : new PidSet(all, [.. all.Order()]);
    }

    /// <summary>Whether an id is among them.</summary>
    public bool Contains(int pid) => _pids.Contains(pid);

    /// <summary>The set with an id more.</summary>
    public PidSet With(int pid)
    {
        int at = InOrder.BinarySearch(pid);
        return at >= 0 ? this : new PidSet([.. _pids, pid], InOrder.Insert(~at, pid));
    }

    /// <summary>The set without an id; it may have none then.</summary>
    public PidSet Without(int pid)
    {
        int at = InOrder.BinarySearch(pid);
        return at < 0 ? this : new PidSet([.. _pids.Where(other => other != pid)], InOrder.RemoveAt(at));
    }

    /// <summary>The first id behind another (<c>trace_pid_next</c>).</summary>
    /// <param name="pid">The other: any number.</param>
    /// <returns>The id; null if there is none.</returns>
    public int? Next(int pid)
    {
        int at = InOrder.BinarySearch(pid);
        at = at < 0 ? ~at : at + 1;
        return at < InOrder.Length ? InOrder[at] : null;
    }
}
