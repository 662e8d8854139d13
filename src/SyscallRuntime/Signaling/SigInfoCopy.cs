// Mirrors kernel/signal.c: copy_siginfo_to_user, copy_siginfo_from_user and their 32-bit forms.
using System;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Signaling;

/// <summary><c>siginfo_t</c> in user memory, as programs of both widths lay it out.</summary>
public static class SigInfoCopy
{
    // struct kernel_siginfo: what the kernel keeps. The rest is for later.
    private const int Kept = 48;

    /// <summary>Writes one: 128 bytes.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="to">Where.</param>
    /// <param name="info">What.</param>
    /// <param name="isCompat">Whether a 32-bit program reads it.</param>
    /// <returns>0, or -EFAULT.</returns>
    public static long Write(IUserMemory memory, UserPtr to, in SigInfo info, bool isCompat)
    {
        Span<byte> bytes = stackalloc byte[SigInfo32.Size];
        if (isCompat)
            SigInfo32.Write(in info, bytes);
        else
            BytesOf(in info).CopyTo(bytes);
        return memory.CopyToUser(to, bytes) == 0 ? 0 : -Errno.EFAULT;
    }

    /// <summary>Reads one.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="from">Where.</param>
    /// <param name="signal">The signal that it is to be, whatever it says itself.</param>
    /// <param name="isCompat">Whether a 32-bit program wrote it.</param>
    /// <param name="info">What is said.</param>
    /// <returns>0; -EFAULT; -E2BIG if the code is none that is known, and there is something behind the fields that the kernel keeps.</returns>
    public static long Read(IUserMemory memory, ReadOnlyUserPtr from, int signal, bool isCompat, out SigInfo info)
    {
        Span<byte> bytes = stackalloc byte[SigInfo32.Size];
        info = default;
        if (memory.CopyFromUser(bytes, from) != 0)
            return -Errno.EFAULT;
        if (isCompat)
        {
            info = SigInfo32.Read(bytes, signal);
            return 0;
        }

        bytes[..Kept].CopyTo(SignalFrame.BytesOf(ref info));
        info.si_signo = signal;
        return !SigInfoLayouts.IsKnown(signal, info.si_code) && bytes[Kept..].ContainsAnyExcept((byte)0) ? -Errno.E2BIG : 0;
    }

    /// <summary>The bytes of a signal's description.</summary>
    internal static ReadOnlySpan<byte> BytesOf(in SigInfo info) => MemoryMarshal.AsBytes(new ReadOnlySpan<SigInfo>(in info));
}
