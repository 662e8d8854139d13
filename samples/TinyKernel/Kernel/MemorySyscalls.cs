using System;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using Tiny.FileSystem;
using Abi = SyscallKit.Linux.Abi;

namespace Tiny.Kernel;

/// <summary>Calls on the address space (mm/mmap.c, mm/mprotect.c). Mappings are private, and pages there as soon as mapped.</summary>
public sealed partial class MemorySyscalls
{
    private const ulong PageSize = SimulatedMemory.PageSize;
    private const ulong MaxHeap = 16 << 20;
    private const PageProtection AllProtections = PageProtection.Read | PageProtection.Write | PageProtection.Execute;

    /// <summary>Moves the end of the heap; returns where it then is, so that a failure shows as no move.</summary>
    [Syscall(12, Ia32 = 45)]
    [return: Meaning(ArgumentKind.Address)]
    public ulong Brk(Process process, [Meaning(ArgumentKind.Address)] ulong brk)
    {
        MemoryLayout layout = process.Layout;
        if (brk < layout.HeapStart || brk - layout.HeapStart > MaxHeap)
            return layout.Break;

        ulong oldEnd = PageAlign(layout.Break);
        ulong newEnd = PageAlign(brk);
        for (ulong page = oldEnd; page < newEnd; page += PageSize)
        {
            if (process.AddressSpace.TryGetProtection(page, out _))
                return layout.Break;
        }

        if (newEnd > oldEnd && process.AddressSpace.Map(oldEnd, newEnd - oldEnd, PageProtection.Read | PageProtection.Write) != 0)
            return layout.Break;
        if (newEnd < oldEnd)
            process.AddressSpace.Unmap(newEnd, oldEnd - newEnd);
        process.Layout = layout with { Break = brk };
        return brk;
    }

    [Syscall(9)]
    [return: Meaning(ArgumentKind.Address)]
    public long MMap(
        Process process,
        [Meaning(ArgumentKind.Address)] ulong addr,
        [Size] ulong len,
        [Flags<Abi.MmapProt>] PageProtection prot,
        [Flags<Abi.MmapFlags>] MapFlags flags,
        [Fd] ulong fd,
        [Offset] ulong off) =>
        off % PageSize != 0 ? -Errno.EINVAL : Map(process, addr, len, prot, flags, (uint)fd, off);

    /// <summary>The i386 form, whose offset counts pages.</summary>
    [CompatSyscall(192, Name = "mmap_pgoff", TableName = "mmap2")]
    public long MMapPgOff(Process process, ulong addr, ulong len, PageProtection prot, MapFlags flags, ulong fd, ulong pgoff) =>
        Map(process, addr, len, prot, flags, (uint)fd, pgoff * PageSize);

    [Syscall(10, Ia32 = 125)]
    public long MProtect(Process process, [Meaning(ArgumentKind.Address)] ulong start, [Size] nuint len, [Flags<Abi.MmapProt>] PageProtection prot) =>
        (prot & ~AllProtections) != 0 ? -Errno.EINVAL : process.AddressSpace.Protect(start, len, prot);

    [Syscall(11, Ia32 = 91)]
    public long MUnmap(Process process, [Meaning(ArgumentKind.Address)] ulong addr, [Size] nuint len)
    {
        long error = process.AddressSpace.Unmap(addr, len);
        MemoryLayout layout = process.Layout;
        if (error == 0)
            process.Layout = layout with { MmapHint = ulong.Clamp(PageAlign(addr + len), layout.MmapHint, layout.MmapTop) };
        return error;
    }

    private static long Map(Process process, ulong addr, ulong len, PageProtection prot, MapFlags flags, uint fd, ulong off)
    {
        OpenFile? file = null;
        if ((flags & MapFlags.MAP_ANONYMOUS) == 0 && !process.Files.TryGet(fd, out file))
            return -Errno.EBADF;
        bool isFixed = (flags & MapFlags.MAP_FIXED) != 0;
        if (len == 0 || isFixed && addr % PageSize != 0)
            return -Errno.EINVAL;
        if (len > (ulong)process.AddressSpace.Capacity)
            return -Errno.ENOMEM;
        len = PageAlign(len);
        if ((flags & MapFlags.MAP_TYPE) == MapFlags.MAP_SHARED)
            return -Errno.ENODEV;
        if ((flags & MapFlags.MAP_TYPE) != MapFlags.MAP_PRIVATE)
            return -Errno.EINVAL;
        if (file is { CanRead: false })
            return -Errno.EACCES;
        if (file is { Inode: not RegularFile })
            return -Errno.ENODEV;

        if (!isFixed && !TryFindRoom(process, len, out addr))
            return -Errno.ENOMEM;
        long error = process.AddressSpace.Map(addr, len, prot & AllProtections);
        if (error != 0)
            return error;
        if (file?.Inode is RegularFile regular && off < (ulong)regular.Size)
        {
            ReadOnlySpan<byte> contents = regular.Contents[(int)off..];
            process.AddressSpace.Poke(addr, contents[..(int)Math.Min((ulong)contents.Length, len)]);
        }

        return (long)addr;
    }

    /// <summary>Finds the highest unmapped pages that are enough (<c>arch_get_unmapped_area_topdown</c>).</summary>
    private static bool TryFindRoom(Process process, ulong len, out ulong addr)
    {
        MemoryLayout layout = process.Layout;
        ulong lowest = layout.HeapStart + MaxHeap;
        ulong hint = layout.MmapHint;
        ulong end = hint;
        addr = end;
        while (end - addr < len)
        {
            if (addr <= lowest)
                return false;
            addr -= PageSize;
            if (!process.AddressSpace.TryGetProtection(addr, out _))
                continue;
            if (addr + PageSize == hint)
                hint = addr;
            end = addr;
        }

        process.Layout = layout with { MmapHint = end == hint ? addr : hint };
        return true;
    }

    private static ulong PageAlign(ulong address) => (address + PageSize - 1) & ~(PageSize - 1);
}
