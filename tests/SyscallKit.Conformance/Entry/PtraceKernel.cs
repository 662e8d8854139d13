using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Signaling;

namespace SyscallKit.Conformance;

/// <summary>The calls of the recorded stops: those of the numbering, what signals need, and two whose pointers the recordings give as nonsense.</summary>
[SyscallTable]
internal sealed partial class PtraceKernel
{
    [IncludeSyscalls]
    private readonly NumberingKernel _numbering = new();

    [Syscall(15)]
    public static long RtSigreturn(SyscallContext context) => TaskSignals.Of(context.Task).RtSigreturn(context);

    [Syscall(219, Ia32 = 0)]
    public static long RestartSyscall(SyscallContext context) => context.RestartSyscall();

    [Syscall(99)]
    public static long Sysinfo(UserPtr info) => -Errno.EFAULT;

    /// <summary>What a forged <c>-ERESTART_RESTARTBLOCK</c> of a 32-bit call begins: <c>restart_syscall</c>'s number in the other table.</summary>
    [CompatSyscall(219)]
    public static long Madvise(nuint start, nuint len_in, int behavior) => start % SimulatedMemory.PageSize == 0 ? 0 : -Errno.EINVAL;

    [CompatSyscall(99)]
    public static long Statfs(ReadOnlyUserPtr<byte> pathname, UserPtr buf) => -Errno.EFAULT;
}
