using System;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Memory;

/// <summary>
/// Structures that grow from release to release, and whose size the caller tells: <c>openat2</c>, <c>clone3</c>, <c>sched_setattr</c>. Old programs
/// call new kernels and new programs old kernels, as long as what one of them does not know is zero.
/// </summary>
/// <remarks>
/// What sizes a call accepts at all is the call's own: <c>openat2</c> gives -EINVAL below the size of the first release (24), and -E2BIG above a page
/// (fs/open.c), <c>clone3</c> the same (kernel/fork.c).
/// </remarks>
public static class ExtensibleStructs
{
    private const int ChunkSize = 128;

    /// <summary>Reads a structure of which the caller knows another size: <c>copy_struct_from_user</c> (include/linux/uaccess.h).</summary>
    /// <typeparam name="T">The structure as this kernel knows it.</typeparam>
    /// <param name="memory">The user's memory.</param>
    /// <param name="source">Where from.</param>
    /// <param name="size">The caller's size in bytes: any value. A smaller one leaves the rest zero, 0 all of it; a larger one may only add zeros.</param>
    /// <param name="value">The structure; zero after an error.</param>
    /// <returns>0; -E2BIG if what this kernel does not know is not zero; -EFAULT.</returns>
    public static long CopyStructFromUser<T>(this IUserMemory memory, ReadOnlyUserPtr<T> source, nuint size, out T value)
        where T : unmanaged
    {
        value = default;
        Span<byte> bytes = MemoryMarshal.AsBytes(new Span<T>(ref value));
        ulong known = (ulong)bytes.Length;
        if (size > known)
        {
            long isZero = memory.CheckZeroedUser(new ReadOnlyUserPtr(unchecked(source.Address + known)), size - known);
            if (isZero <= 0)
                return isZero == 0 ? -Errno.E2BIG : isZero;
        }

        if (memory.CopyFromUser(bytes[..(int)Math.Min(size, known)], source) == 0)
            return 0;
        value = default;
        return -Errno.EFAULT;
    }

    /// <inheritdoc cref="CopyStructFromUser{T}(IUserMemory, ReadOnlyUserPtr{T}, nuint, out T)"/>
    public static long CopyStructFromUser<T>(this IUserMemory memory, UserPtr<T> source, nuint size, out T value)
        where T : unmanaged => memory.CopyStructFromUser((ReadOnlyUserPtr<T>)source, size, out value);

    /// <summary>Writes a structure of which the caller knows another size: <c>copy_struct_to_user</c> (include/linux/uaccess.h, since 6.13).</summary>
    /// <typeparam name="T">The structure as this kernel knows it.</typeparam>
    /// <param name="memory">The user's memory.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="size">The caller's size in bytes: any value. A smaller one gets the beginning, a larger one zeros behind the end.</param>
    /// <param name="value">The structure.</param>
    /// <param name="isCut">Whether something that is not zero is beyond the caller's size, so that the caller does not see it.</param>
    /// <returns>0 or -EFAULT.</returns>
    public static long CopyStructToUser<T>(this IUserMemory memory, UserPtr<T> destination, nuint size, in T value, out bool isCut)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
        ulong known = (ulong)bytes.Length;
        int common = (int)Math.Min(size, known);
        isCut = bytes[common..].ContainsAnyExcept((byte)0);
        if (size > known && memory.ClearUser(new UserPtr(unchecked(destination.Address + known)), size - known) != 0)
            return -Errno.EFAULT;
        return memory.CopyToUser(destination, bytes[..common]) == 0 ? 0 : -Errno.EFAULT;
    }

    /// <summary>Whether memory of the user holds zeros only: <c>check_zeroed_user</c> (lib/usercopy.c).</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="source">Where it begins.</param>
    /// <param name="size">How many bytes: any value. It takes as long as there are zeros, so a call limits it.</param>
    /// <returns>1 if so, and for no bytes; 0 if another byte comes first; -EFAULT if a bad address does.</returns>
    public static long CheckZeroedUser(this IUserMemory memory, ReadOnlyUserPtr source, ulong size)
    {
        if (size == 0)
            return 1;
        if (!UserAccess.access_ok(source.Address, size))
            return -Errno.EFAULT;
        Span<byte> buffer = stackalloc byte[ChunkSize];
        ulong address = source.Address;
        ulong end = address + size;
        while (address < end)
        {
            // Up to the next multiple of the chunk, so that a chunk lies in one page.
            Span<byte> chunk = buffer[..(int)Math.Min(ChunkSize - address % ChunkSize, end - address)];
            int read = memory.Read(address, chunk);
            if (chunk[..read].ContainsAnyExcept((byte)0))
                return 0;
            if (read < chunk.Length)
                return -Errno.EFAULT;
            address += (uint)read;
        }

        return 1;
    }
}
