namespace Tiny.Kernel;

/// <summary>Where the areas of a program lie that calls move.</summary>
public readonly record struct MemoryLayout
{
    /// <summary>Where the heap begins.</summary>
    public ulong HeapStart { get; init; }

    /// <summary>Where it ends: what <c>brk</c> moves.</summary>
    public ulong Break { get; init; }

    /// <summary>The lower end of what <c>mmap</c> has given away: it works its way down.</summary>
    public ulong MmapTop { get; init; }
}
