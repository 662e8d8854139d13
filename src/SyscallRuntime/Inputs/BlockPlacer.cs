using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SyscallKit.Memory;

namespace SyscallKit.Inputs;

/// <summary>Lays out what a call points to: one block after the other, each on pages of its own, with a page between them where nothing is mapped.</summary>
/// <param name="random">Where the choices come from.</param>
/// <param name="arena">The first address of all that is used: a multiple of the page size.</param>
internal sealed class BlockPlacer(InputRandom random, ulong arena)
{
    /// <summary>How much is used at most.</summary>
    public const int ArenaSize = 1 << 22;

    private const int PageSize = PagedMemory.PageSize;
    private const int Alignment = 16;

    private readonly List<InputBlock> _blocks = [];

    // The first page is a hole as well.
    private ulong _next = arena + PageSize;

    /// <summary>What was placed.</summary>
    public ImmutableArray<InputBlock> Blocks => [.. _blocks];

    /// <summary>Whether hardly anything more can be placed.</summary>
    public bool IsFull => Room < PageSize;

    /// <summary>An address where nothing is mapped.</summary>
    public ulong Unmapped => arena + (ulong)random.Below(PageSize / Alignment) * Alignment;

    private int Room => (int)(arena + ArenaSize - _next) - 2 * PageSize - 1;

    /// <summary>Places bytes.</summary>
    /// <param name="contents">The bytes; if there are none, the address is that of a hole behind a mapped byte.</param>
    /// <param name="oddity">How: one that says where something lies; others as <see cref="Oddity.None"/>. Becomes what it is if that cannot be had.</param>
    /// <returns>The address.</returns>
    public ulong Place(byte[] contents, ref Oddity oddity)
    {
        if (contents.Length < 2 && oddity is (Oddity.AcrossPages or Oddity.IntoHole))
            oddity = Oddity.BeforeHole;
        if (contents.Length == 0 && oddity is Oddity.Unaligned or Oddity.ReadOnly or Oddity.NoAccess)
            contents = new byte[1]; // one that nobody asks for
        int size = contents.Length;
        int stored = oddity == Oddity.IntoHole ? random.Between(1, size - 1) : Math.Max(size, 1);
        if (Room < 1)
        {
            oddity = Oddity.Unmapped;
            return Unmapped;
        }

        if (stored > Room)
            (stored, oddity) = (Room, Oddity.IntoHole);

        int behind = oddity switch
        {
            Oddity.Unaligned => 1 + stored % 2, // an odd address
            Oddity.AcrossPages => PageSize - random.Between(1, Math.Min(stored, PageSize) - 1),
            Oddity.None when size > 0 => Slack(stored),
            _ => 0,
        };
        int pages = (stored + behind + PageSize - 1) / PageSize;
        ulong end = _next + (ulong)(pages * PageSize - behind);
        PageProtection protection = oddity switch
        {
            Oddity.ReadOnly => PageProtection.Read,
            Oddity.NoAccess => PageProtection.None,
            _ => PageProtection.Read | PageProtection.Write,
        };
        byte[] bytes = stored == size ? contents : stored < size ? contents[..stored] : new byte[1];
        _blocks.Add(new InputBlock(end - (uint)stored, ImmutableCollectionsMarshal.AsImmutableArray(bytes), protection));
        _next += (ulong)((pages + 1) * PageSize);
        return size == 0 ? end : end - (uint)stored;
    }

    /// <summary>How far from the end of the page something lies that is nowhere in particular: so that it is aligned, and does not cross a page if it need not.</summary>
    private int Slack(int size)
    {
        int used = size % PageSize;
        int free = used == 0 ? 0 : PageSize - used;
        int begin = random.Below(free / Alignment + 1) * Alignment;
        return free - begin;
    }
}
