using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace LinuxKernel;

/// <summary>
/// The system calls of Linux 6.18 for x86-64 and i386, declared without bodies: numbers, names, arguments and their types, as
/// <c>SYSCALL_DEFINEx</c> declares them.
/// </summary>
/// <remarks>
/// <para>A number of the i386 table stands beside the native call of its row (<c>Ia32 = n</c>), whether Linux has a compat entry there
/// or not. Where the arguments of the i386 form lie in other places (a 64-bit value comes as two registers, <c>clone</c> has another
/// order), that form is declared too, as <c>[CompatSyscall]</c>. Rows whose native call x86-64 does not have are holes.</para>
/// <para>Parameters keep Linux's names, and structures that are only pointed to stay opaque.</para>
/// </remarks>
[SyscallTable]
public sealed partial class LinuxTable
{
    /// <summary>Serves all calls in one place; without it every call returns -ENOSYS.</summary>
    public SyscallFallback? Fallback { get; set; }

    private long sys_ni_syscall(SyscallContext context) => Fallback is { } serve ? serve(context) : -Errno.ENOSYS;
}
