using System;

namespace SyscallKit.Memory;

/// <summary>The memory of a task, as the kernel reaches it: a bad address is an answer, not an exception.</summary>
/// <remarks>
/// Implement it over the memory of an emulator; <see cref="SimulatedMemory"/> is the one that comes with the library. Handlers use the
/// typed functions of <see cref="UserAccess"/>.
/// </remarks>
public interface IUserMemory
{
    /// <summary>Copies bytes out of user memory.</summary>
    /// <param name="address">Linear address of the first byte: any value.</param>
    /// <param name="destination">Where to; all of it is asked for.</param>
    /// <returns>How many bytes were copied before the first that cannot be read: the length of <paramref name="destination"/> if all.</returns>
    int Read(ulong address, Span<byte> destination);

    /// <summary>Copies bytes into user memory.</summary>
    /// <param name="address">Linear address of the first byte: any value.</param>
    /// <param name="source">The bytes.</param>
    /// <returns>How many bytes were copied before the first that cannot be written: the length of <paramref name="source"/> if all.</returns>
    int Write(ulong address, ReadOnlySpan<byte> source);

    /// <summary>Whether a byte can be written, without changing it.</summary>
    /// <param name="address">Its linear address: any value.</param>
    /// <returns>Whether it can.</returns>
    /// <remarks>As it stands the byte is read and written back, so that a write of another thread between the two is lost: implement it where pages have protections.</remarks>
    bool CanWrite(ulong address)
    {
        Span<byte> value = stackalloc byte[1];
        return Read(address, value) == 1 && Write(address, value) == 1;
    }
}
