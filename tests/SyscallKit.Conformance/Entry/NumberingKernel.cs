using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Conformance;

/// <summary>The calls of the recorded numbers: those that exist give what the recording's machine gave, all others -ENOSYS.</summary>
[SyscallTable]
internal sealed partial class NumberingKernel
{
    public const int Pid = 4711;
    public const int Ppid = 4710;

    [Syscall(24, Ia32 = 158)]
    public static int Sched_yield() => 0;

    [Syscall(39, Ia32 = 20)]
    public static int Getpid(SyscallContext context) => context.Task.Tgid;

    [Syscall(110, Ia32 = 64)]
    public static int Getppid() => Ppid;

    [Syscall(102, Ia32 = 199)]
    public static int Getuid() => 0;

    [Syscall(104, Ia32 = 200)]
    public static int Getgid() => 0;

    [Syscall(107, Ia32 = 201)]
    public static int Geteuid() => 0;

    [Syscall(108, Ia32 = 202)]
    public static int Getegid() => 0;

    // The 16-bit ids of old, which only the i386 table has (kernel/uid16.c).
    [CompatSyscall(24)]
    public static int Getuid16() => 0;

    [CompatSyscall(47)]
    public static int Getgid16() => 0;

    [CompatSyscall(49)]
    public static int Geteuid16() => 0;

    [CompatSyscall(50)]
    public static int Getegid16() => 0;

    /// <summary>The realtime policies SCHED_FIFO and SCHED_RR have priorities to 99; NORMAL, BATCH, IDLE, DEADLINE and EXT none (kernel/sched/syscalls.c).</summary>
    [Syscall(146, Ia32 = 159)]
    public static long Sched_get_priority_max(int policy) => policy switch
    {
        1 or 2 => 99,
        0 or 3 or 5 or 6 or 7 => 0,
        _ => -Errno.EINVAL,
    };
}
