// Mirrors arch/x86/entry/entry_64.S (entry_SYSCALL_64) and arch/x86/entry/syscall_64.c (do_syscall_64).
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Entry.Work;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Entry;

/// <content>64-bit calls.</content>
public sealed partial class LinuxEntry
{
    /// <summary><c>-ENOSYS</c>, as the entry code puts it into ax.</summary>
    private const ulong ENOSYS = unchecked((ulong)-38L);

    /// <summary>The kernel's part of a call, after SYSCALL if that is still to be executed: what the one leaves is at hand for the other.</summary>
    /// <param name="cpu">The processor.</param>
    /// <param name="length">The length of a SYSCALL instruction that does not fault; 0 if it has been executed.</param>
    private Fault entry_SYSCALL_64(Cpu cpu, byte length)
    {
        ref ProcessorState state = ref cpu.State;
        ref PtRegs regs = ref PtRegs.Of(ref state);
        int nr = (int)regs.ax; // what syscall_get_nr finds in orig_ax, without the way through memory: the jump to the call waits for it
        if (length != 0)
            Instruction.EnterFromLongMode(ref state, state.Rip + length, state.Lstar);
        swapgs(ref state);
        PushSyscallFrame(cpu, ref state);
        cpu.Progress = SyscallProgress.Running;
        SyscallWork work = cpu.Work;
        if (work != SyscallWork.None && (work != SyscallWork.Seccomp || !cpu.Task.PassesFilters(nr)))
        {
            if (work != SyscallWork.Seccomp)
                return CallWithWork(cpu, ref state, SyscallReturnPath.Syscall64, work);
            WorkResult passed = _common.Filter(cpu, SyscallReturnPath.Syscall64);
            if (passed != WorkResult.Continue)
                return EndFiltered(cpu, ref state, SyscallReturnPath.Syscall64, passed);
            nr = (int)regs.orig_ax;
        }

        long result;
        try
        {
            // As Call does.
            result = nr != -1 ? _table.x64_sys_call(new SyscallContext(cpu), in regs, nr) : (long)regs.ax;
        }
        catch (Exception exception)
        {
            throw _common.HandlerFailed(cpu, SyscallCommon.Begin(SyscallReturnPath.Syscall64, SyscallWork.None), exception);
        }

        if (cpu.Progress != SyscallProgress.Running || (cpu.Work & (SyscallWork.Exit | SyscallWork.ToUser)) != 0)
            return EndCall(cpu, ref state, result, SyscallReturnPath.Syscall64);
        cpu.Progress = SyscallProgress.None;
        regs.ax = (ulong)result;
        return ReturnFromUneditedSyscall64(cpu, ref state);
    }

    /// <summary>Builds <c>pt_regs</c>. The general registers are in it already; the kernel clears them besides, which has no use here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PushSyscallFrame(Cpu cpu, ref ProcessorState state)
    {
        ref PtRegs regs = ref PtRegs.Of(ref state);
        regs.ss = LinuxGdt.UserDs;
        regs.sp = state.Rsp;
        regs.flags = regs.r11;
        regs.cs = LinuxGdt.UserCs;
        regs.ip = regs.cx;
        regs.orig_ax = regs.ax;
        regs.ax = ENOSYS;
        state.Rsp = cpu.TopOfStack - (ulong)Unsafe.SizeOf<PtRegs>();
    }

    /// <summary>
    /// The way back when nobody asked for registers or MSRs to change: SYSCALL itself has established what SYSRET checks (EFER.SCE, 64-bit mode,
    /// CPL 0), and the entry code that cx is ip, r11 is flags, and the selectors are Linux's. What remains is what the caller chose.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Fault ReturnFromUneditedSyscall64(Cpu cpu, ref ProcessorState state)
    {
        if (!HasSysretAddressAndFlags(in PtRegs.Of(ref state)))
            return swapgs_restore_regs_and_return_to_usermode(cpu, ref state);
        state.Rsp = state.Frame.Rsp;
        swapgs(ref state);
        Instruction.SysretTo64BitMode(ref state);
        return Fault.None;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fault ReturnFromSyscall64(Cpu cpu, ref ProcessorState state)
    {
        ref PtRegs regs = ref PtRegs.Of(ref state);
        return CanSysret64(in regs) ? sysretq(cpu, ref state) : swapgs_restore_regs_and_return_to_usermode(cpu, ref state);
    }

    /// <summary>
    /// Whether SYSRET would load what <c>pt_regs</c> says. It cannot load RF, and not single-step past itself; and on Intel it would fault in
    /// the kernel on an address that is not canonical.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanSysret64(in PtRegs regs) =>
        regs.cx == regs.ip
        && regs.r11 == regs.flags
        && regs.cs == LinuxGdt.UserCs
        && regs.ss == LinuxGdt.UserDs
        && HasSysretAddressAndFlags(in regs);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasSysretAddressAndFlags(in PtRegs regs) =>
        regs.ip < UserAccess.TaskSizeMax && (regs.flags & (Rflags.RF | Rflags.TF)) == 0;

    private static Fault sysretq(Cpu cpu, ref ProcessorState state)
    {
        state.Rsp = state.Frame.Rsp;
        swapgs(ref state);
        return Left(cpu, Instruction.Sysret(ref state, InstructionForm.RexW));
    }
}
