using System.Runtime.InteropServices;

namespace SyscallKit.Kernel;

/// <summary>
/// <c>siginfo_t</c>: what is said of a signal, 128 bytes as a 64-bit program gets them. Behind <see cref="si_code"/> the fields overlap: the signal
/// and the code say which of them mean something.
/// </summary>
/// <remarks>include/uapi/asm-generic/siginfo.h. Which fields a code has: <c>siginfo_layout</c>, kernel/signal.c.</remarks>
[StructLayout(LayoutKind.Explicit, Size = 128)]
public struct SigInfo
{
    /// <summary><c>SI_USER</c>: sent by kill.</summary>
    public const int SI_USER = 0;

    /// <summary><c>SI_KERNEL</c>: sent by the kernel.</summary>
    public const int SI_KERNEL = 0x80;

    /// <summary><c>SYS_SECCOMP</c>: SIGSYS of a filter.</summary>
    public const int SYS_SECCOMP = 1;

    /// <summary><c>SYS_USER_DISPATCH</c>: SIGSYS of a call that the task serves itself.</summary>
    public const int SYS_USER_DISPATCH = 2;

    /// <summary>The signal, 1 to 64; 0 for none.</summary>
    [FieldOffset(0)]
    public int si_signo;

    /// <summary>An errno, or what the sender wants there.</summary>
    [FieldOffset(4)]
    public int si_errno;

    /// <summary>Where it came from: <c>SI_USER</c> and negative ones from programs, positive ones from the kernel.</summary>
    [FieldOffset(8)]
    public int si_code;

    /// <summary>The process that sent it.</summary>
    [FieldOffset(16)]
    public int si_pid;

    /// <summary>The user whose process sent it.</summary>
    [FieldOffset(20)]
    public uint si_uid;

    /// <summary>The value that came along (<c>sigqueue</c>, timers).</summary>
    [FieldOffset(24)]
    public ulong si_value;

    /// <summary>SIGCHLD: exit status or signal of the child.</summary>
    [FieldOffset(24)]
    public int si_status;

    /// <summary>The id of a POSIX timer.</summary>
    [FieldOffset(16)]
    public int si_tid;

    /// <summary>How often the timer expired besides.</summary>
    [FieldOffset(20)]
    public int si_overrun;

    /// <summary>The address of a fault: SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP.</summary>
    [FieldOffset(16)]
    public ulong si_addr;

    /// <summary>SIGSYS: the address behind the instruction of the call.</summary>
    [FieldOffset(16)]
    public ulong si_call_addr;

    /// <summary>SIGSYS: the number of the call.</summary>
    [FieldOffset(24)]
    public int si_syscall;

    /// <summary>SIGSYS: <c>AUDIT_ARCH_*</c> of the call.</summary>
    [FieldOffset(28)]
    public uint si_arch;

    /// <summary>SIGIO: the event.</summary>
    [FieldOffset(16)]
    public long si_band;

    /// <summary>SIGIO: the file descriptor.</summary>
    [FieldOffset(24)]
    public int si_fd;
}
