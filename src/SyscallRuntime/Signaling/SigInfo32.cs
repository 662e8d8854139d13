using System;
using System.Buffers.Binary;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>struct compat_siginfo</c> (include/linux/compat.h), 128 bytes: what a 32-bit program is told of a signal. Only the fields that mean something are carried over.</summary>
internal static class SigInfo32
{
    // In SigInfo, in the 32-bit structure, and how many bytes are the same in both.
    private static readonly (int, int, int)[] s_kill = [(16, 12, 4), (20, 16, 4)];
    private static readonly (int, int, int)[] s_value = [(16, 12, 4), (20, 16, 4), (24, 20, 4)];
    private static readonly (int, int, int)[] s_poll = [(16, 12, 4), (24, 16, 4)];
    private static readonly (int, int, int)[] s_fault = [(16, 12, 4)];
    private static readonly (int, int, int)[] s_mceerr = [(16, 12, 4), (24, 16, 2)];
    private static readonly (int, int, int)[] s_bnderr = [(16, 12, 4), (32, 20, 4), (40, 24, 4)];
    private static readonly (int, int, int)[] s_pkuerr = [(16, 12, 4), (32, 20, 4)];
    private static readonly (int, int, int)[] s_perf = [(16, 12, 4), (24, 16, 4), (32, 20, 4), (36, 24, 4)];
    private static readonly (int, int, int)[] s_chld = [(16, 12, 4), (20, 16, 4), (24, 20, 4), (32, 24, 4), (40, 28, 4)];
    private static readonly (int, int, int)[] s_sys = [(16, 12, 4), (24, 16, 4), (28, 20, 4)];

    /// <summary>Its size in bytes.</summary>
    public const int Size = 128;

    /// <summary><c>copy_siginfo_to_external32</c> (kernel/signal.c).</summary>
    /// <param name="info">What is to be told.</param>
    /// <param name="to">128 bytes, all of which are written.</param>
    public static void Write(in SigInfo info, Span<byte> to)
    {
        to.Clear();
        ReadOnlySpan<byte> from = SigInfoCopy.BytesOf(in info);
        from[..12].CopyTo(to);
        foreach ((int wide, int narrow, int size) in FieldsOf(info.si_signo, info.si_code))
            from.Slice(wide, size).CopyTo(to[narrow..]);
    }

    /// <summary><c>post_copy_siginfo_from_user32</c>.</summary>
    /// <param name="from">128 bytes of a 32-bit program's.</param>
    /// <param name="signal">The signal that it is to be.</param>
    public static SigInfo Read(ReadOnlySpan<byte> from, int signal)
    {
        SigInfo info = default;
        Span<byte> to = SignalFrame.BytesOf(ref info);
        from[..12].CopyTo(to);
        foreach ((int wide, int narrow, int size) in FieldsOf(signal, BinaryPrimitives.ReadInt32LittleEndian(from[8..])))
            from.Slice(narrow, size).CopyTo(to[wide..]);
        info.si_signo = signal;
        return info;
    }

    /// <summary>The fields of a layout: the offset in <see cref="SigInfo"/>, that in the 32-bit structure, and the bytes that are the same in both.</summary>
    private static ReadOnlySpan<(int Wide, int Narrow, int Size)> FieldsOf(int signal, int code) => SigInfoLayouts.Of(signal, code) switch
    {
        SigInfoLayout.Kill => s_kill,
        SigInfoLayout.Timer or SigInfoLayout.Rt => s_value,
        SigInfoLayout.Poll => s_poll,
        SigInfoLayout.FaultMceerr => s_mceerr,
        SigInfoLayout.FaultBnderr => s_bnderr,
        SigInfoLayout.FaultPkuerr => s_pkuerr,
        SigInfoLayout.FaultPerfEvent => s_perf,
        SigInfoLayout.Chld => s_chld,
        SigInfoLayout.Sys => s_sys,
        _ => s_fault,
    };
}
