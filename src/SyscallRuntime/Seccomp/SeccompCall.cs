using System.Runtime.CompilerServices;
using SyscallKit.Kernel;

namespace SyscallKit.Seccomp;

/// <summary>The call that a processor is in, as filters see it.</summary>
internal static class SeccompCall
{
    /// <summary>The table that the number belongs to: <c>syscall_get_arch</c>.</summary>
    public static uint ArchOf(SyscallTask task) => task.InCompatSyscall ? SeccompData.ArchI386 : SeccompData.ArchX64;

    /// <summary><c>populate_seccomp_data</c>. The arguments are those of <c>syscall_get_arguments</c> (arch/x86/include/asm/syscall.h): registers, all 64 bits also of a 32-bit call.</summary>
    public static void Get(SyscallTask task, in PtRegs regs, out SeccompData data)
    {
        Unsafe.SkipInit(out data); // all of it is set
        data.nr = (int)regs.orig_ax;
        data.arch = ArchOf(task);
        data.instruction_pointer = regs.ip;
        bool isCompat = data.arch == SeccompData.ArchI386;
        data.args[0] = isCompat ? regs.bx : regs.di;
        data.args[1] = isCompat ? regs.cx : regs.si;
        data.args[2] = regs.dx;
        data.args[3] = isCompat ? regs.si : regs.r10;
        data.args[4] = isCompat ? regs.di : regs.r8;
        data.args[5] = isCompat ? regs.bp : regs.r9;
    }
}
