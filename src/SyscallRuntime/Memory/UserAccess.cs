using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Memory;

/// <summary>
/// How the kernel touches user memory: Linux's <c>uaccess.h</c> over <see cref="IUserMemory"/>. Every pointer is allowed; a bad one
/// gives -EFAULT or a count of bytes that were not copied, never an exception.
/// </summary>
/// <remarks>Each function refuses a range that does not lie below <see cref="TaskSizeMax"/>, as <c>access_ok</c> does, without asking the memory.</remarks>
public static class UserAccess
{
    /// <summary><c>TASK_SIZE_MAX</c>: the end of user addresses with four-level paging, one page short of 2^47.</summary>
    public const ulong TaskSizeMax = 0x7fff_ffff_f000;

    private const int ChunkSize = 128;
    private const int PageSize = MemoryPage.Size;

    /// <summary>Whether a range may belong to a user: <c>access_ok</c>. It says nothing of what is mapped there.</summary>
    /// <param name="address">The first address: any value.</param>
    /// <param name="size">How many bytes: any value.</param>
    /// <returns>False if the range does not end at or below <see cref="TaskSizeMax"/>.</returns>
    public static bool access_ok(ulong address, ulong size) => size <= TaskSizeMax && address <= TaskSizeMax - size;

    /// <summary>Copies a block from the user: <c>copy_from_user</c>.</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="destination">Where to; what cannot be copied is zeroed, as in the kernel, so that nothing old shows.</param>
    /// <param name="source">Where from.</param>
    /// <returns>How many bytes were not copied: 0 if all were.</returns>
    public static int CopyFromUser(this IUserMemory memory, Span<byte> destination, ReadOnlyUserPtr source)
    {
        int copied = access_ok(source.Address, (uint)destination.Length) ? memory.Read(source.Address, destination) : 0;
        if (copied < destination.Length)
            destination[copied..].Clear();
        return destination.Length - copied;
    }

    /// <summary>Copies a block to the user: <c>copy_to_user</c>.</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="source">The bytes.</param>
    /// <returns>How many bytes were not copied: 0 if all were.</returns>
    public static int CopyToUser(this IUserMemory memory, UserPtr destination, ReadOnlySpan<byte> source)
    {
        int copied = access_ok(destination.Address, (uint)source.Length) ? memory.Write(destination.Address, source) : 0;
        return source.Length - copied;
    }

    /// <summary>Zeroes a block of the user: <c>clear_user</c>.</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="destination">Where.</param>
    /// <param name="count">How many bytes: any value.</param>
    /// <returns>How many bytes were not zeroed: 0 if all were.</returns>
    public static ulong ClearUser(this IUserMemory memory, UserPtr destination, ulong count)
    {
        if (!access_ok(destination.Address, count))
            return count;
        Span<byte> zeros = stackalloc byte[ChunkSize];
        zeros.Clear();
        while (count > 0)
        {
            ReadOnlySpan<byte> chunk = zeros[..(int)Math.Min(count, ChunkSize)];
            int cleared = memory.Write(destination.Address, chunk);
            count -= (uint)cleared;
            if (cleared < chunk.Length)
                break;
            destination = new UserPtr(destination.Address + (uint)cleared);
        }

        return count;
    }

    /// <summary>Reads one value from the user: <c>get_user</c>.</summary>
    /// <typeparam name="T">Its type, as the guest lays it out.</typeparam>
    /// <param name="memory">The user's memory.</param>
    /// <param name="source">Where from.</param>
    /// <param name="value">The value; zero after an error, as in the kernel.</param>
    /// <returns>0 or -EFAULT.</returns>
    public static long GetUser<T>(this IUserMemory memory, ReadOnlyUserPtr<T> source, out T value)
        where T : unmanaged
    {
        value = default;
        if (memory.CopyFromUser(Bytes(ref value), source) == 0)
            return 0;
        value = default;
        return -Errno.EFAULT;
    }

    /// <inheritdoc cref="GetUser{T}(IUserMemory, ReadOnlyUserPtr{T}, out T)"/>
    public static long GetUser<T>(this IUserMemory memory, UserPtr<T> source, out T value)
        where T : unmanaged => memory.GetUser((ReadOnlyUserPtr<T>)source, out value);

    /// <summary>Writes one value to the user: <c>put_user</c>.</summary>
    /// <typeparam name="T">Its type, as the guest lays it out.</typeparam>
    /// <param name="memory">The user's memory.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The value.</param>
    /// <returns>0 or -EFAULT.</returns>
    /// <remarks>
    /// After -EFAULT nothing is written, as with the processor's own store: a value that runs into a page that cannot be written is taken
    /// back, as long as the part that was written can be read (on x86 always) and no other thread writes there meanwhile.
    /// </remarks>
    public static long PutUser<T>(this IUserMemory memory, UserPtr<T> destination, T value)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if ((int)(destination.Address % PageSize) <= PageSize - size)
            return memory.CopyToUser(destination, Bytes(ref value)) == 0 ? 0 : -Errno.EFAULT;

        T before = default;
        int readable = size - memory.CopyFromUser(Bytes(ref before), destination);
        int written = size - memory.CopyToUser(destination, Bytes(ref value));
        if (written == size)
            return 0;
        memory.CopyToUser(destination, Bytes(ref before)[..Math.Min(readable, written)]);
        return -Errno.EFAULT;
    }

    /// <summary>Copies a string that ends in NUL: <c>strncpy_from_user</c>.</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="destination">Where to; its length is the limit. What follows the NUL in it, and all of it after an error, is undefined.</param>
    /// <param name="source">Where from.</param>
    /// <returns>The length of the string without its NUL; the length of <paramref name="destination"/> if no NUL is in so many bytes, none
    /// being added; -EFAULT if a bad address comes first.</returns>
    public static long StrncpyFromUser(this IUserMemory memory, Span<byte> destination, ReadOnlyUserPtr<byte> source)
    {
        // What lies beyond the string may be bad, so the limit is cut to user addresses, not refused.
        ulong room = source.Address < TaskSizeMax ? TaskSizeMax - source.Address : 0;
        int limit = (int)Math.Min(room, (uint)destination.Length);
        int done = 0;
        while (done < limit)
        {
            Span<byte> chunk = destination.Slice(done, Math.Min(ChunkSize, limit - done));
            int copied = memory.Read(source.Address + (uint)done, chunk);
            int end = chunk[..copied].IndexOf((byte)0);
            if (end >= 0)
                return done + end;
            done += copied;
            if (copied < chunk.Length)
                break;
        }

        return done == destination.Length ? done : -Errno.EFAULT;
    }

    /// <summary>The size of a string that ends in NUL: <c>strnlen_user</c>.</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="source">Where it begins.</param>
    /// <param name="count">How many bytes to look at, NUL included.</param>
    /// <returns>The size with its NUL; <paramref name="count"/> + 1 if no NUL is in so many bytes; 0 for a bad address, or a count below 1.</returns>
    public static long StrnlenUser(this IUserMemory memory, ReadOnlyUserPtr<byte> source, long count)
    {
        if (count <= 0 || source.Address >= TaskSizeMax)
            return 0;
        long limit = Math.Min(count, (long)(TaskSizeMax - source.Address));
        long done = 0;
        Span<byte> buffer = stackalloc byte[ChunkSize];
        while (done < limit)
        {
            Span<byte> chunk = buffer[..(int)Math.Min(ChunkSize, limit - done)];
            int copied = memory.Read(source.Address + (ulong)done, chunk);
            int end = chunk[..copied].IndexOf((byte)0);
            if (end >= 0)
                return done + end + 1;
            if (copied < chunk.Length)
                return 0;
            done += copied;
        }

        return done == count ? count + 1 : 0;
    }

    /// <summary>Reads a path or another text that ends in NUL, with the errors of the kernel's <c>getname</c>.</summary>
    /// <param name="memory">The user's memory.</param>
    /// <param name="source">Where it begins.</param>
    /// <param name="limit">How many bytes it may take with its NUL, such as 4096 (<c>PATH_MAX</c>).</param>
    /// <param name="text">The text, as <see cref="UserText"/> reads it: UTF-8, and other bytes are kept. Empty after an error.</param>
    /// <returns>Its length in bytes without the NUL; -EFAULT for a bad address; -ENAMETOOLONG if no NUL is within the limit.</returns>
    public static long ReadString(this IUserMemory memory, ReadOnlyUserPtr<byte> source, int limit, out string text)
    {
        text = "";
        long size = memory.StrnlenUser(source, limit);
        if (size == 0)
            return limit > 0 ? -Errno.EFAULT : -Errno.ENAMETOOLONG;
        if (size > limit)
            return -Errno.ENAMETOOLONG;

        byte[] rented = ArrayPool<byte>.Shared.Rent((int)size);
        try
        {
            // Another thread may have changed the string between the two: what is copied decides.
            long length = memory.StrncpyFromUser(rented.AsSpan(0, (int)size), source);
            if (length == size)
                return -Errno.ENAMETOOLONG;
            if (length >= 0)
                text = UserText.Decode(rented.AsSpan(0, (int)length));
            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static Span<byte> Bytes<T>(ref T value)
        where T : unmanaged => MemoryMarshal.AsBytes(new Span<T>(ref value));
}
