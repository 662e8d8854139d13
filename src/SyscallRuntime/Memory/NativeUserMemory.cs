using System;
using System.Collections.Generic;
using System.Threading;

namespace SyscallKit.Memory;

/// <summary>
/// An address space whose pages lie at fixed addresses of the host, so that an engine that runs machine code can map them: calls and user code then work
/// on the same bytes.
/// </summary>
/// <example>
/// <code>
/// NativeUserMemory memory = new() { Capacity = 64 &lt;&lt; 20, Mirror = engine };  // engine: Map calls uc_mem_map_ptr, Unmap calls uc_mem_unmap
/// memory.Load(0x401000, code, PageProtection.Read | PageProtection.Execute);
/// </code>
/// </example>
/// <remarks>
/// A block of <see cref="PagedMemory.Capacity"/> bytes is reserved with the first page, backed by the host as it is used, and given back by <see cref="Dispose"/>, or when nothing refers to the memory any
/// more. A page that is unmapped is used again: an access that runs beside the change may still reach it, and so bytes of the same guest that are mapped
/// anew. Dispose it when no engine and no call can reach it.
/// </remarks>
public sealed class NativeUserMemory : PagedMemory, IDisposable
{
    private NativeArena? _arena;
    private IPageMirror? _mirror;
    private bool _isDisposed;

    /// <summary>Who is told of the map; null if nobody. Set, it is told at once of all that is mapped.</summary>
    public IPageMirror? Mirror
    {
        get => _mirror;
        set
        {
            using Lock.Scope scope = LockMap();
            _mirror = value;
            ReportMapped(0, UserAccess.TaskSizeMax);
        }
    }

    /// <summary>Where the bytes of an address lie in the host.</summary>
    /// <param name="address">The address: any value.</param>
    /// <param name="pointer">The host's address of that byte, valid until its page is unmapped or mapped anew; the rest of the page follows it.</param>
    /// <returns>False where nothing is mapped. What may be done there is said by <see cref="PagedMemory.TryGetProtection"/>.</returns>
    public bool TryGetPointer(ulong address, out nint pointer)
    {
        pointer = PointerOf(address) is { } page ? page + (nint)(address % PageSize) : 0;
        return pointer != 0;
    }

    /// <inheritdoc/>
    public override NativeUserMemory Clone()
    {
        NativeUserMemory copy = new() { Capacity = Capacity };
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Unmaps everything and gives the host its memory back. Later nothing can be mapped (<see cref="ObjectDisposedException"/>).</summary>
    public void Dispose()
    {
        Unmap(0, UserAccess.TaskSizeMax);
        _isDisposed = true;
        _arena?.Dispose();
    }

    private protected override MemoryPage NewPage(PageProtection protection)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _arena ??= new NativeArena((nuint)(Capacity / PageSize * PageSize));
        return new NativePage(_arena.Take(), protection);
    }

    private protected override void Release(ulong address, ulong end)
    {
        List<nint> pages = [];
        for (; NextMapped(ref address, end); address += PageSize)
            pages.Add(((NativePage)Find(address)!).Pointer);
        // The first is taken first, so that what is mapped anew is contiguous where the old was.
        for (int i = pages.Count - 1; i >= 0; i--)
            _arena!.Return(pages[i]);
    }

    private protected override void Changed(ulong address, ulong end)
    {
        if (_mirror is null || address == end)
            return;
        _mirror.Unmap(address, end - address);
        ReportMapped(address, end);
    }

    private nint? PointerOf(ulong address) => ((NativePage?)Find(address))?.Pointer;

    private void ReportMapped(ulong address, ulong end)
    {
        while (_mirror is { } mirror && NextMapped(ref address, end))
        {
            TryGetProtection(address, out PageProtection protection);
            nint pointer = PointerOf(address)!.Value;
            ulong length = PageSize;
            while (address + length < end
                && TryGetProtection(address + length, out PageProtection next) && next == protection
                && PointerOf(address + length) == pointer + (nint)length)
                length += PageSize;
            mirror.Map(address, length, protection, pointer);
            address += length;
        }
    }
}
