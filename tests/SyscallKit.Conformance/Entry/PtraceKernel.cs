using SyscallKit.Declaring;

namespace SyscallKit.Conformance;

/// <summary>The calls of the recorded stops: those of the numbering, and two whose pointers the recordings give as nonsense.</summary>
[SyscallTable]
internal sealed partial class PtraceKernel
{
    [IncludeSyscalls]
    private readonly NumberingKernel _numbering = new();

    [Syscall(99)]
    public static long Sysinfo(UserPtr info) => -Errno.EFAULT;

    [CompatSyscall(99)]
    public static long Statfs(ReadOnlyUserPtr<byte> pathname, UserPtr buf) => -Errno.EFAULT;
}
