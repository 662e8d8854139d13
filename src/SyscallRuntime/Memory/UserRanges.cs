using System;
using SyscallKit.Declaring;

namespace SyscallKit.Memory;

/// <summary>Whether memory of the user can be read or written, found out before anything is done with it: what <see cref="CheckUserRangesAttribute"/> asks.</summary>
public static class UserRanges
{
    // MAX_RW_COUNT (include/linux/fs.h): no call moves more at once, and so many pages are looked at at most.
    private const ulong MaxBytes = 0x7fff_f000;
    private const ulong PageSize = MemoryPage.Size;

    /// <summary>Whether memory can be read.</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="pointer">Where it begins: any value.</param>
    /// <param name="count">How many elements: any value. None can be read anywhere.</param>
    /// <param name="size">How many bytes an element has: at least 1.</param>
    /// <returns>
    /// False if a byte of it is no user address (<c>access_ok</c>), or one of the first 2 GiB cannot be read. A page is asked for one byte.
    /// </returns>
    public static bool CanRead(IUserMemory memory, ReadOnlyUserPtr pointer, ulong count, int size = 1) => Check(memory, pointer.Address, count, size, isWrite: false);

    /// <summary>Whether memory can be written.</summary>
    /// <inheritdoc cref="CanRead" path="/param"/>
    /// <returns>
    /// False if a byte of it is no user address (<c>access_ok</c>), or one of the first 2 GiB cannot be written. A page is asked for one byte.
    /// </returns>
    public static bool CanWrite(IUserMemory memory, ReadOnlyUserPtr pointer, ulong count, int size = 1) => Check(memory, pointer.Address, count, size, isWrite: true);

    private static bool Check(IUserMemory memory, ulong address, ulong count, int size, bool isWrite)
    {
        if (count == 0)
            return true;
        if (count > UserAccess.TaskSizeMax / (uint)size || !UserAccess.access_ok(address, count * (uint)size))
            return false;
        ulong end = address + Math.Min(count * (uint)size, MaxBytes);
        Span<byte> probe = stackalloc byte[1];
        for (ulong at = address; at < end; at = (at | (PageSize - 1)) + 1)
        {
            if (isWrite ? !memory.CanWrite(at) : memory.Read(at, probe) == 0)
                return false;
        }

        return true;
    }
}
