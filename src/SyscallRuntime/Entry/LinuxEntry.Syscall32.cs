// Mirrors arch/x86/entry/entry_64_compat.S (the entry points) and arch/x86/entry/syscall_32.c (what they call).
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Declaring;
using SyscallKit.Entry.Work;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Entry;

/// <content>32-bit calls.</content>
public sealed partial class LinuxEntry
{
    private Fault entry_SYSENTER_compat(Cpu cpu)
    {
        ref ProcessorState state = ref cpu.State;
        ulong flags = state.Rflags; // PUSHF comes before CLD
        EnterCompat(cpu, ref state);

        ref PtRegs regs = ref PtRegs.Of(ref state);
        regs.sp = 0;
        regs.flags = flags;
        regs.ip = 0;

        // SYSENTER does not mask flags: the kernel rids itself of DF, and of NT, AC and TF. The caller gets them back.
        state.Rflags = (flags & (Rflags.NT | Rflags.AC | Rflags.TF)) != 0 ? Rflags.Fixed : flags & ~Rflags.DF;
        return do_SYSENTER_32(cpu, ref state);
    }

    private Fault do_SYSENTER_32(Cpu cpu, ref ProcessorState state)
    {
        // SYSENTER keeps neither the stack pointer, which the vDSO left in ebp, nor IF, without which user code does not run.
        ref PtRegs regs = ref PtRegs.Of(ref state);
        regs.sp = regs.bp;
        regs.flags |= Rflags.IF;
        return do_fast_syscall_32(cpu, ref state);
    }

    private Fault entry_SYSCALL_compat(Cpu cpu)
    {
        ref ProcessorState state = ref cpu.State;
        ulong sp = state.Rsp;
        EnterCompat(cpu, ref state);

        ref PtRegs regs = ref PtRegs.Of(ref state);
        regs.sp = sp;
        regs.flags = regs.r11;
        regs.ip = regs.cx;
        regs.cx = regs.bp; // SYSCALL has destroyed ecx; the vDSO carries the second argument in ebp.
        return do_fast_syscall_32(cpu, ref state);
    }

    /// <summary>CSTAR of a kernel without 32-bit calls: they return at once.</summary>
    private static Fault entry_SYSCALL32_ignore(Cpu cpu)
    {
        ref ProcessorState state = ref cpu.State;
        cpu.EndEdited();
        state.Rax = unchecked((uint)ENOSYS);
        return Left(cpu, Instruction.Sysret(ref state, InstructionForm.Plain));
    }

    /// <summary>What both entry points begin with.</summary>
    private static void EnterCompat(Cpu cpu, ref ProcessorState state)
    {
        swapgs(ref state);
        ref PtRegs regs = ref PtRegs.Of(ref state);
        regs.ss = LinuxGdt.UserDs;
        regs.cs = LinuxGdt.User32Cs;
        regs.orig_ax = (uint)regs.ax;
        regs.ax = ENOSYS;
        state.Rsp = cpu.TopOfStack - (ulong)Unsafe.SizeOf<PtRegs>();
    }

    private Fault do_fast_syscall_32(Cpu cpu, ref ProcessorState state)
    {
        ref PtRegs regs = ref PtRegs.Of(ref state);
        SyscallTask task = cpu.Task;
        regs.ip = _symbols.int80_landing_pad;
        task.SetCompat(true);

        // The sixth argument, which the vDSO pushed. As get_user does, an error leaves 0 in ebp.
        long error = task.Memory.GetUser(new UserPtr<uint>((uint)regs.sp), out uint bp);
        regs.bp = regs.bp & 0xffff_ffff_0000_0000 | bp;
        if (error != 0)
        {
            // The call has not begun, so nothing is done around it: irqentry_exit_to_user_mode. Signals come as after any entry.
            regs.ax = (ulong)error;
            cpu.Progress = SyscallProgress.Running | SyscallProgress.Edited;
            return GoOn(cpu, ref state, SyscallCommon.ToUser(cpu, SyscallReturnPath.Iret));
        }

        return do_syscall_32_irqs_on(cpu, ref state, SyscallReturnPath.FastSyscall32);
    }

    /// <summary>What <c>idt.c</c> has at vector 0x80; the processor has pushed the caller's registers.</summary>
    private Fault asm_int80_emulation(Cpu cpu)
    {
        ref ProcessorState state = ref cpu.State;
        ref PtRegs regs = ref PtRegs.Of(ref state);
        // The kernel does not use INT 0x80: there Linux panics. The processor stays where it is.
        if ((regs.cs & 3) != 3)
        {
            cpu.EndEdited();
            return Fault.None;
        }

        swapgs(ref state);
        state.Rsp = cpu.TopOfStack - (ulong)Unsafe.SizeOf<PtRegs>();
        regs.orig_ax = (uint)regs.ax;
        regs.ax = ENOSYS;
        cpu.Task.SetCompat(true);
        return do_syscall_32_irqs_on(cpu, ref state, SyscallReturnPath.Iret);
    }

    private Fault do_syscall_32_irqs_on(Cpu cpu, ref ProcessorState state, SyscallReturnPath path)
    {
        cpu.Progress = SyscallProgress.Running;
        SyscallWork work = cpu.Work;
        if (work != SyscallWork.None)
            return CallWithWork(cpu, ref state, path, work);
        ref PtRegs regs = ref PtRegs.Of(ref state);
        long result;
        try
        {
            result = _common.Call(cpu, in regs, path);
        }
        catch (Exception exception)
        {
            throw _common.HandlerFailed(cpu, SyscallCommon.Begin(path, SyscallWork.None), exception);
        }

        if (cpu.Progress != SyscallProgress.Running || cpu.Work != SyscallWork.None)
            return EndCall(cpu, ref state, result, path);
        cpu.Progress = SyscallProgress.None;
        regs.ax = (ulong)result;
        return ReturnToUser(cpu, ref state, path);
    }

    private Fault ReturnFromFastSyscall32(Cpu cpu, ref ProcessorState state)
    {
        cpu.EndEdited(); // to the landing pad, with ebp from the stack
        return CanSysret32(in PtRegs.Of(ref state)) ? sysretl(cpu, ref state) : swapgs_restore_regs_and_return_to_usermode(cpu, ref state);
    }

    private bool CanSysret32(in PtRegs regs) =>
        regs.ip == _symbols.int80_landing_pad
        && regs.cs == LinuxGdt.User32Cs
        && regs.ss == LinuxGdt.UserDs
        && (regs.flags & (Rflags.RF | Rflags.TF | Rflags.VM)) == 0;

    /// <summary>
    /// <c>sysret32_from_system_call</c>: what 32-bit code does not know it has is zero, so that nothing leaks. The way out zeroes r8 to r10; r12 to
    /// r15 were cleared at the entry (PUSH_AND_CLEAR_REGS), and it skips their slots.
    /// </summary>
    private static Fault sysretl(Cpu cpu, ref ProcessorState state)
    {
        state.R11 = state.Frame.Rflags;
        state.Rcx = state.Frame.Rip;
        state.Rsp = state.Frame.Rsp;
        state.R8 = 0;
        state.R9 = 0;
        state.R10 = 0;
        state.R12 = 0;
        state.R13 = 0;
        state.R14 = 0;
        state.R15 = 0;
        swapgs(ref state);
        return Left(cpu, Instruction.Sysret(ref state, InstructionForm.Plain));
    }
}
