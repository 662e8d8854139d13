using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp;

/// <summary>The call that a processor is in, as filters see it.</summary>
internal static class SeccompCall
{
    /// <summary>The table that the number belongs to: <c>syscall_get_arch</c>.</summary>
    public static uint ArchOf(SyscallTask task) => AuditArch.Of(task.Abi);

    /// <summary><c>populate_seccomp_data</c>. The arguments are those of <c>syscall_get_arguments</c> (arch/x86/include/asm/syscall.h): registers, all 64 bits also of a 32-bit call.</summary>
    public static void Get(SyscallTask task, in PtRegs regs, out SeccompData data)
    {
        Unsafe.SkipInit(out data); // all of it is set
        data.nr = (int)regs.orig_ax;
        data.arch = ArchOf(task);
        data.instruction_pointer = regs.ip;
        data.args[2] = regs.dx;
        if (data.arch == SeccompData.ArchX64)
            (data.args[0], data.args[1], data.args[3], data.args[4], data.args[5]) = (regs.di, regs.si, regs.r10, regs.r8, regs.r9);
        else
            (data.args[0], data.args[1], data.args[3], data.args[4], data.args[5]) = (regs.bx, regs.cx, regs.si, regs.di, regs.bp);
    }
}
