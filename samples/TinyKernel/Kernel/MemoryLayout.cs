namespace Tiny.Kernel;

/// <summary>Where the areas of a program lie that calls move.</summary>
public readonly record struct MemoryLayout
{
    /// <summary>Where the heap begins.</summary>
    public ulong HeapStart { get; init; }

    /// <summary>Where it ends: what <c>brk</c> moves.</summary>
    public ulong Break { get; init; }

    /// <summary>The upper end of what <c>mmap</c> gives away (<c>mmap_base</c>).</summary>
    public ulong MmapTop { get; init; }

    /// <summary>Where the search for room begins: no page between here and <see cref="MmapTop"/> is free.</summary>
    public ulong MmapHint { get; init; }
}
