using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace SyscallKit.Memory;

/// <summary>
/// One block of the host's memory, cut into pages: taken once, given back once. The host backs a page when it is first touched, so a large block that is
/// hardly used costs hardly anything.
/// </summary>
internal sealed unsafe class NativeArena : SafeHandle
{
    private readonly Stack<nint> _free = [];
    private readonly nint _end;
    private nint _next;

    /// <summary>A block.</summary>
    /// <param name="bytes">How many bytes: a multiple of the page size.</param>
    /// <exception cref="OutOfMemoryException">The host does not have so much.</exception>
    public NativeArena(nuint bytes)
        : base(0, ownsHandle: true)
    {
        // Zeroed by the host itself, which for a large block means: without being touched. One page more, as it is not aligned.
        SetHandle((nint)NativeMemory.AllocZeroed(bytes + MemoryPage.Size));
        _next = (handle + MemoryPage.Size - 1) & -MemoryPage.Size;
        _end = _next + (nint)bytes;
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>A page of zeros. The caller counts: there are as many as the block has.</summary>
    public nint Take()
    {
        if (_free.TryPop(out nint page))
        {
            new Span<byte>((void*)page, MemoryPage.Size).Clear();
            return page;
        }

        page = _next;
        if (page == _end)
            throw new InvalidOperationException("There is no page left.");
        _next += MemoryPage.Size;
        return page;
    }

    /// <summary>Gives a page back, for another use.</summary>
    public void Return(nint page) => _free.Push(page);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
