using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp;

/// <summary>The filters of a task, each on top of those before it: Linux's chain of <c>struct seccomp_filter</c> (kernel/seccomp.c).</summary>
/// <remarks>Immutable, and what was below stays below: tasks that were forked, or synchronized, share what they have in common.</remarks>
public sealed class SeccompStack
{
    /// <summary>The most that all filters of a task may take: <c>MAX_INSNS_PER_PATH</c>.</summary>
    public const int MaxLength = (1 << 18) / SockFilter.Size;

    // Each filter that is there already counts for so much more.
    private const int FilterPenalty = 4;

    private readonly SeccompAllowBitmap _allowed;

    private SeccompStack(SeccompStack? previous, SeccompFilter? filter, int length, SeccompAllowBitmap allowed, bool isLogged, SeccompListener? listener)
    {
        Previous = previous;
        Filter = filter;
        Count = previous is null ? 0 : previous.Count + 1;
        Length = length;
        _allowed = allowed;
        IsLogged = isLogged;
        Listener = listener;
    }

    /// <summary>No filter: every call is allowed.</summary>
    public static SeccompStack Empty { get; } = new(null, null, 0, SeccompAllowBitmap.Full, isLogged: false, listener: null);

    /// <summary>The newest filter, which runs first; null in <see cref="Empty"/>.</summary>
    public SeccompFilter? Filter { get; }

    /// <summary>The filters before it; null in <see cref="Empty"/>.</summary>
    public SeccompStack? Previous { get; }

    /// <summary>How many filters there are.</summary>
    public int Count { get; }

    /// <summary>What they count for: their <see cref="SeccompFilter.ConvertedLength"/>, and 4 each.</summary>
    public int Length { get; }

    /// <summary>Whether what the newest filter refuses is logged (<c>SECCOMP_FILTER_FLAG_LOG</c>).</summary>
    internal bool IsLogged { get; }

    /// <summary>Who is asked by the newest filter; null for nobody.</summary>
    internal SeccompListener? Listener { get; }

    /// <summary>Whether one of the filters has somebody to ask: <c>has_duplicate_listener</c>.</summary>
    internal bool IsListenedTo
    {
        get
        {
            SeccompStack? node = this;
            while (node is { Listener: not { IsOpen: true } })
                node = node.Previous;
            return node is not null;
        }
    }

    /// <summary>Puts a filter on top (<c>seccomp_attach_filter</c>).</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="stack">The stack with it; this one if it is refused.</param>
    /// <returns>0; or -ENOMEM if they were more than <see cref="MaxLength"/> together.</returns>
    public long Push(SeccompFilter filter, out SeccompStack stack) => Push(filter, isLogged: false, listener: null, out stack);

    /// <summary>As <see cref="Push(SeccompFilter, out SeccompStack)"/>, with what goes along with the filter.</summary>
    internal long Push(SeccompFilter filter, bool isLogged, SeccompListener? listener, out SeccompStack stack)
    {
        stack = this;
        if (filter.ConvertedLength + Length > MaxLength)
            return -Errno.ENOMEM;
        stack = new SeccompStack(this, filter, Length + filter.ConvertedLength + FilterPenalty, _allowed.With(filter), isLogged, listener);
        return 0;
    }

    /// <summary>What the filters say of a call: all run, the newest first, and the strictest wins, of equals the newest (<c>seccomp_run_filters</c>).</summary>
    /// <param name="data">The call.</param>
    /// <returns>The verdict.</returns>
    public SeccompVerdict Run(in SeccompData data) => _allowed.Contains(data.arch, data.nr) ? new SeccompVerdict((uint)SeccompAction.Allow, null) : RunFilters(in data);

    /// <summary>As <see cref="Run"/>, for a call that is not in the bitmap.</summary>
    internal SeccompVerdict RunFilters(in SeccompData data)
    {
        uint value = (uint)SeccompAction.Allow;
        SeccompStack? match = null;
        for (SeccompStack node = this; node.Filter is { } filter; node = node.Previous!)
        {
            uint current = filter.Run(in data);
            if (SeccompActions.IsStricter(current, value))
            {
                value = current;
                match = node;
            }
        }

        return new SeccompVerdict(value, match);
    }

    /// <summary>Whether a number is allowed whatever else the call has, so that no filter need run for it: Linux's bitmap of a filter (<c>seccomp_cache_prepare</c>).</summary>
    /// <param name="abi">The table.</param>
    /// <param name="nr">The number: any value.</param>
    /// <returns>False also where no filter refuses, but Linux does not look so far: it follows loads of number and architecture, comparisons with constants, and AND.</returns>
    public bool AlwaysAllows(SyscallAbi abi, int nr) => _allowed.Contains(SeccompData.ArchOf(abi), nr);

    /// <summary>The 64-bit calls of which <see cref="AlwaysAllows"/> is true, a bit for each number. Not to be changed.</summary>
    internal ulong[] AllowedX64 => _allowed.X64;

    /// <summary>As <see cref="AlwaysAllows(SyscallAbi, int)"/>, by <see cref="SeccompData.arch"/>.</summary>
    internal bool IsInBitmap(uint arch, int nr) => _allowed.Contains(arch, nr);

    /// <summary>Whether another stack has all filters of this one, at its bottom: <c>is_ancestor</c>, which TSYNC asks for.</summary>
    /// <param name="stack">The other.</param>
    /// <returns>True also for this stack itself, and for <see cref="Empty"/> with any.</returns>
    public bool IsAncestorOf(SeccompStack stack)
    {
        SeccompStack? node = stack;
        while (node is not null && node != this)
            node = node.Previous;
        return node is not null;
    }
}
