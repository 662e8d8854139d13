using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Declarations;

namespace LinuxKernel;

/// <summary>The system calls of Linux 6.18 for x86-64 and i386, as the package SyscallKit.Linux declares them, in one table.</summary>
[SyscallTable]
public sealed partial class LinuxTable
{
    [IncludeSyscalls]
    private readonly LinuxCalls _calls;

    /// <summary>A table of which every call returns -ENOSYS until <see cref="Fallback"/> is set.</summary>
    public LinuxTable() => _calls = new ServedCalls(this);

    /// <summary>Serves all calls in one place; without it every call returns -ENOSYS.</summary>
    public SyscallFallback? Fallback { get; set; }

    private long sys_ni_syscall(SyscallContext context) => Fallback is { } serve ? serve(context) : -Errno.ENOSYS;

    /// <summary>The calls, of which none is overridden: all go where the table's own hook goes.</summary>
    /// <param name="table">The table.</param>
    private sealed class ServedCalls(LinuxTable table) : LinuxCalls
    {
        protected override long sys_ni_syscall(SyscallContext context) => table.sys_ni_syscall(context);
    }
}
