using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Kernel;

/// <summary>A kernel's system-call table, as the entry code calls it. Generated for a <see cref="SyscallTableAttribute"/> class.</summary>
public interface ISyscallTable
{
    /// <summary>What the table holds: numbers, names, metadata.</summary>
    SyscallTable Table { get; }

    /// <summary>Runs a 64-bit call (arch/x86/entry/syscall_64.c).</summary>
    /// <param name="context">Processor, task and memory of the caller.</param>
    /// <param name="regs">The caller's registers.</param>
    /// <param name="nr">The number: any value; one without a call gives -ENOSYS.</param>
    /// <returns>What the caller finds in rax.</returns>
    long x64_sys_call(SyscallContext context, in PtRegs regs, int nr);

    /// <summary>Runs a 32-bit call (arch/x86/entry/syscall_32.c).</summary>
    /// <param name="context">Processor, task and memory of the caller.</param>
    /// <param name="regs">The caller's registers.</param>
    /// <param name="nr">The number in the i386 table: any value; one without a call gives -ENOSYS.</param>
    /// <returns>What the caller finds in eax.</returns>
    long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr);
}
