using System;
using System.Threading;
using SyscallKit.Declaring;

namespace SyscallKit.Memory;

/// <summary>
/// An address space: 4 KiB pages with protections, anywhere below <see cref="UserAccess.TaskSizeMax"/>. What is not mapped, or
/// not allowed, is a bad address and never an exception. Where the bytes lie is said by those that derive from it: <see cref="SimulatedMemory"/> and
/// <see cref="NativeUserMemory"/>.
/// </summary>
/// <remarks>
/// <para>Pages are found as the processor finds them, in four levels of 9 bits (Intel SDM vol. 3A, 4.5), so that code at 0x400000 and a
/// stack at 0x7ffffffff000 cost a few tables and nothing between.</para>
/// <para>All members may be called from any thread. Reads and writes take no lock and allocate nothing; changes of the map exclude one
/// another. Each page changes as a whole, but an access of several pages that runs beside a change may see some pages before it and
/// some after it, and bytes that two threads access at a time may be torn, as on a real machine.</para>
/// </remarks>
public abstract class PagedMemory : IUserMemory
{
    /// <summary>The size of a page: 4096 bytes.</summary>
    public const int PageSize = MemoryPage.Size;

    private const int EntriesPerTable = 512;
    private const PageProtection Readable = PageProtection.Read | PageProtection.Write | PageProtection.Execute;

    private readonly Lock _mapLock = new();
    private readonly MemoryPage?[]?[]?[]?[] _root = new MemoryPage?[]?[]?[EntriesPerTable / 2][];
    private long _mappedBytes;

    private protected PagedMemory()
    {
    }

    /// <summary>How many bytes may be mapped, so that a guest cannot take the memory of its host; 256 MiB unless given.</summary>
    public long Capacity { get; init; } = 256L << 20;

    /// <summary>How many bytes are mapped: a multiple of <see cref="PageSize"/>.</summary>
    public long MappedBytes => Volatile.Read(ref _mappedBytes);

    /// <summary>Maps zeroed pages, in place of what was there: <c>mmap</c> with <c>MAP_FIXED | MAP_ANONYMOUS</c>.</summary>
    /// <param name="address">The first address: a multiple of <see cref="PageSize"/>.</param>
    /// <param name="length">How many bytes, rounded up to pages: at least 1.</param>
    /// <param name="protection">What may be done with them.</param>
    /// <returns>0; -EINVAL for an address that is no multiple of the page size, or a length of 0; -ENOMEM beyond the address space or
    /// <see cref="Capacity"/>. After an error nothing has changed.</returns>
    public long Map(ulong address, ulong length, PageProtection protection)
    {
        if (CheckRange(address, length, out ulong end) is not 0 and long error)
            return error;
        lock (_mapLock)
        {
            // Before the pages are counted: the count may take as long as the range is wide.
            if (end - address > (ulong)Capacity)
                return -Errno.ENOMEM;
            long added = 0;
            for (ulong page = address; page < end; page += PageSize)
                added += Find(page) is null ? PageSize : 0;
            if (added > Capacity - _mappedBytes)
                return -Errno.ENOMEM;
            Release(address, end);
            for (ulong page = address; page < end; page += PageSize)
                Volatile.Write(ref Slot(page), NewPage(protection));
            Volatile.Write(ref _mappedBytes, _mappedBytes + added);
            Changed(address, end);
            return 0;
        }
    }

    /// <summary>Removes pages, mapped or not: <c>munmap</c>.</summary>
    /// <param name="address">The first address: a multiple of <see cref="PageSize"/>.</param>
    /// <param name="length">How many bytes, rounded up to pages: at least 1.</param>
    /// <returns>0; -EINVAL for an address that is no multiple of the page size, a length of 0, or a range beyond the address space.</returns>
    public long Unmap(ulong address, ulong length)
    {
        if (CheckRange(address, length, out ulong end) != 0)
            return -Errno.EINVAL;
        lock (_mapLock)
        {
            Release(address, end);
            for (ulong page = address; NextMapped(ref page, end);)
            {
                ulong tableStart = page;
                ulong tableEnd = Math.Min(end, ((page >> 21) + 1) << 21);
                for (; NextMapped(ref page, tableEnd); page += PageSize)
                {
                    Volatile.Write(ref Slot(page), null);
                    Volatile.Write(ref _mappedBytes, _mappedBytes - PageSize);
                }

                DropEmptyTables(tableStart);
            }

            Changed(address, end);
            return 0;
        }
    }

    /// <summary>Changes what may be done with pages: <c>mprotect</c>.</summary>
    /// <param name="address">The first address: a multiple of <see cref="PageSize"/>.</param>
    /// <param name="length">How many bytes, rounded up to pages; 0 does nothing.</param>
    /// <param name="protection">What may be done with them.</param>
    /// <returns>0; -EINVAL for an address that is no multiple of the page size; -ENOMEM for a range with a page that is not mapped: as in
    /// Linux the pages before it have been changed.</returns>
    public long Protect(ulong address, ulong length, PageProtection protection)
    {
        if (address % PageSize != 0)
            return -Errno.EINVAL;
        if (length == 0)
            return 0;
        if (CheckRange(address, length, out ulong end) != 0)
            return -Errno.ENOMEM;
        lock (_mapLock)
        {
            ulong at = address;
            for (; at < end && Find(at) is { } page; at += PageSize)
                page.Protection = protection;
            Changed(address, at);
            return at == end ? 0 : -Errno.ENOMEM;
        }
    }

    /// <summary>What may be done at an address.</summary>
    /// <param name="address">The address: any value.</param>
    /// <param name="protection">The protection of its page.</param>
    /// <returns>False where nothing is mapped.</returns>
    public bool TryGetProtection(ulong address, out PageProtection protection)
    {
        MemoryPage? page = Find(address);
        protection = page?.Protection ?? PageProtection.None;
        return page is not null;
    }

    /// <inheritdoc/>
    public int Read(ulong address, Span<byte> destination) => Read(address, destination, Readable);

    /// <summary>Copies bytes out of pages that may be executed: what a processor fetches.</summary>
    /// <param name="address">Linear address of the first byte: any value.</param>
    /// <param name="destination">Where to; all of it is asked for.</param>
    /// <returns>How many bytes were copied before the first that cannot be executed.</returns>
    public int Fetch(ulong address, Span<byte> destination) => Read(address, destination, PageProtection.Execute);

    /// <inheritdoc/>
    public int Write(ulong address, ReadOnlySpan<byte> source)
    {
        int done = 0;
        while (done < source.Length && Find(unchecked(address + (uint)done)) is { } page && page.Allows(PageProtection.Write))
            done += CopyInto(page, unchecked(address + (uint)done), source[done..]);
        GC.KeepAlive(this); // pages of the host are given back with it
        return done;
    }

    /// <inheritdoc/>
    public bool CanWrite(ulong address) => Find(address) is { } page && page.Allows(PageProtection.Write);

    /// <summary>Writes as a loader or debugger does: whatever the protections are, but only where pages are mapped.</summary>
    /// <param name="address">Linear address of the first byte.</param>
    /// <param name="source">The bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A byte falls on an address where nothing is mapped; those before it are written.</exception>
    public void Poke(ulong address, ReadOnlySpan<byte> source)
    {
        int done = 0;
        while (done < source.Length)
        {
            ulong at = unchecked(address + (uint)done);
            MemoryPage page = Find(at)
                ?? throw new ArgumentOutOfRangeException(nameof(address), "Nothing is mapped at 0x" + at.ToString("x", null) + ": map the page first.");
            done += CopyInto(page, at, source[done..]);
        }

        GC.KeepAlive(this);
    }

    /// <summary>Maps pages and fills them, as a loader does with a segment of a program.</summary>
    /// <param name="address">Where the bytes go; any address, the pages around them are mapped whole.</param>
    /// <param name="contents">The bytes: at least 1.</param>
    /// <param name="protection">What the guest may do with the pages.</param>
    /// <returns>0, or the error of <see cref="Map"/>.</returns>
    public long Load(ulong address, ReadOnlySpan<byte> contents, PageProtection protection)
    {
        ulong offset = address % PageSize;
        long error = Map(address - offset, contents.IsEmpty ? 0 : offset + (uint)contents.Length, protection);
        if (error == 0)
            Poke(address, contents);
        return error;
    }

    /// <summary>A copy of the address space, as <c>fork</c> makes for a child.</summary>
    /// <returns>A memory of its own with the same pages, contents and protections.</returns>
    public abstract PagedMemory Clone();

    /// <summary>A zeroed page. Called with the map locked, as are the other hooks.</summary>
    private protected abstract MemoryPage NewPage(PageProtection protection);

    /// <summary>The pages of a range are going to be let go of, or replaced.</summary>
    private protected virtual void Release(ulong address, ulong end)
    {
    }

    /// <summary>The pages of a range, or what may be done with them, are others now.</summary>
    private protected virtual void Changed(ulong address, ulong end)
    {
    }

    /// <summary>Fills this memory, which is new, with copies of the pages of another.</summary>
    private protected void CopyFrom(PagedMemory original)
    {
        lock (original._mapLock)
        {
            for (ulong address = 0; original.NextMapped(ref address, UserAccess.TaskSizeMax); address += PageSize)
            {
                MemoryPage from = original.Find(address)!;
                MemoryPage page = NewPage(from.Protection);
                from.Bytes.CopyTo(page.Bytes);
                Slot(address) = page;
            }

            _mappedBytes = original._mappedBytes;
        }
    }

    /// <summary>Does something while the map does not change.</summary>
    private protected Lock.Scope LockMap() => _mapLock.EnterScope();

    private static long CheckRange(ulong address, ulong length, out ulong end)
    {
        end = 0;
        if (address % PageSize != 0 || length == 0)
            return -Errno.EINVAL;
        if (!UserAccess.access_ok(address, length))
            return -Errno.ENOMEM;
        end = (address + length + PageSize - 1) & ~(ulong)(PageSize - 1);
        return 0;
    }

    private static int CopyInto(MemoryPage page, ulong address, ReadOnlySpan<byte> source)
    {
        Span<byte> target = page.Bytes[(int)(address % PageSize)..];
        int count = Math.Min(target.Length, source.Length);
        source[..count].CopyTo(target);
        return count;
    }

    private int Read(ulong address, Span<byte> destination, PageProtection any)
    {
        int done = 0;
        while (done < destination.Length && Find(unchecked(address + (uint)done)) is { } page && page.Allows(any))
        {
            Span<byte> source = page.Bytes[(int)(unchecked(address + (uint)done) % PageSize)..];
            int count = Math.Min(source.Length, destination.Length - done);
            source[..count].CopyTo(destination[done..]);
            done += count;
        }

        GC.KeepAlive(this);
        return done;
    }

    private protected MemoryPage? Find(ulong address) =>
        address < UserAccess.TaskSizeMax ? _root[Index(address, 39)]?[Index(address, 30)]?[Index(address, 21)]?[Index(address, 12)] : null;

    private ref MemoryPage? Slot(ulong address)
    {
        MemoryPage?[]?[]?[] third = Table(ref _root[Index(address, 39)]);
        MemoryPage?[]?[] second = Table(ref third[Index(address, 30)]);
        return ref Table(ref second[Index(address, 21)])[Index(address, 12)];

        // Published only when empty and whole, so that a reader finds all of a table or none.
        static T?[] Table<T>(ref T?[]? table)
        {
            if (table is null)
                Volatile.Write(ref table, new T?[EntriesPerTable]);
            return table;
        }
    }

    /// <summary>Lets go of the tables above an address that hold nothing any more, so that what a guest maps and unmaps leaves nothing in its host.</summary>
    private void DropEmptyTables(ulong address)
    {
        MemoryPage?[]?[]?[] third = _root[Index(address, 39)]!;
        MemoryPage?[]?[] second = third[Index(address, 30)]!;
        if (IsEmpty(second[Index(address, 21)]!))
            Volatile.Write(ref second[Index(address, 21)], null);
        if (IsEmpty(second))
            Volatile.Write(ref third[Index(address, 30)], null);
        if (IsEmpty(third))
            Volatile.Write(ref _root[Index(address, 39)], null);

        static bool IsEmpty<T>(T?[] table)
            where T : class => Array.TrueForAll(table, static entry => entry is null);
    }

    /// <summary>Moves an address to the next mapped page before an end, over absent tables in one step.</summary>
    private protected bool NextMapped(ref ulong address, ulong end)
    {
        while (address < end)
        {
            int absent =
                _root[Index(address, 39)] is not { } third ? 39
                : third[Index(address, 30)] is not { } second ? 30
                : second[Index(address, 21)] is not { } first ? 21
                : first[Index(address, 12)] is null ? 12 : 0;
            if (absent == 0)
                return true;
            address = ((address >> absent) + 1) << absent;
        }

        return false;
    }

    private static int Index(ulong address, int shift) => (int)(address >> shift) & (EntriesPerTable - 1);
}
