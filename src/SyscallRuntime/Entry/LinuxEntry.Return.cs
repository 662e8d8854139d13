// Mirrors arch/x86/entry/entry_64.S (swapgs_restore_regs_and_return_to_usermode, ret_from_fork) and arch/x86/kernel/traps.c (fixup_bad_iret).
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Declaring;
using SyscallKit.Entry.Work;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Entry;

/// <content>The ways back to user mode that are not the end of an uninterrupted call.</content>
public sealed partial class LinuxEntry
{
    /// <summary>IRETQ with its prefix, 48 CF.</summary>
    private static InstructionForm IretqForm => new(2, Prefixes.RexW);

    /// <summary>
    /// Finishes the call in which a processor's task was left: stores the result, does the work that follows a call, and returns to user mode. A call that was
    /// left before its handler ran is not made.
    /// </summary>
    /// <param name="cpu">The processor: the one on which the call began, or another that was switched to its task.</param>
    /// <param name="result">What the caller finds in rax: a value, or a negated <see cref="Errno"/>.</param>
    /// <returns>
    /// <see cref="Fault.None"/>, also if the task was left again on the way; or the fault of IRET, if <c>pt_regs</c> holds what user code cannot run with. It then
    /// counts as the caller's, as in Linux: the processor is at user level with these registers, for the fault to be delivered there. If a handler has changed
    /// MSRs or segments so that SYSRET faults, the processor is still in the kernel.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// The task is not in the middle of a call (<see cref="SyscallTask.IsSuspended"/>), or a handler or a probe of it runs right now.
    /// </exception>
    public Fault Resume(Cpu cpu, long result)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        ResumePoint at = PointToResume(cpu);
        if (!cpu.Task.IsDying)
            PtRegs.Of(ref cpu.State).ax = (ulong)result;
        return Resume(cpu, at.Stage < SyscallStage.InCall ? SyscallCommon.InCall(at.Path) : at);
    }

    /// <summary>
    /// Goes on with the call in which a processor's task was left, from the point at which it was: a call that was left before its handler ran, or whose
    /// handler threw, is made now.
    /// </summary>
    /// <param name="cpu">The processor: the one on which the call began, or another that was switched to its task.</param>
    /// <returns>As <see cref="Resume(Cpu, long)"/>.</returns>
    /// <exception cref="SyscallHandlerException">The handler of the call threw.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Resume(Cpu, long)"/>; or the handler was called and suspended the call, which then needs a result.</exception>
    public Fault Resume(Cpu cpu)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        ResumePoint at = PointToResume(cpu);
        if (at.Stage == SyscallStage.InCall && !cpu.Task.IsDying)
            throw new InvalidOperationException($"The handler of task {cpu.Task.Pid} on processor {cpu.Index} has suspended its call, which ends with a result: give {nameof(Resume)} one.");
        return Resume(cpu, at);
    }

    /// <summary>
    /// Brings a new task to user mode by the second half of the call that made it: <c>sys_exit</c> fires, without <c>sys_enter</c>.
    /// </summary>
    /// <param name="cpu">
    /// The processor that runs the task, with registers copied from the parent: as they are during the parent's call, or as they are
    /// before its SYSCALL instruction.
    /// </param>
    /// <param name="result">What the task finds in rax: 0 in a child.</param>
    /// <returns>As <see cref="Resume(Cpu, long)"/>; or the fault of the SYSCALL instruction.</returns>
    /// <remarks>Where the handler used <see cref="SyscallContext.CopyThread"/>, <see cref="Resume(Cpu, long)"/> does the same.</remarks>
    /// <exception cref="InvalidOperationException">The processor was not prepared (<see cref="syscall_init"/>), or a handler or a probe runs on it.</exception>
    public Fault ReturnFromFork(Cpu cpu, long result = 0)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        EntryChecks.CheckIsPrepared(cpu);
        EntryChecks.CheckIsNotRunning(cpu);
        EntryChecks.CheckIsAlive(cpu);
        ref ProcessorState state = ref cpu.State;
        if (state.Cpl != 0)
        {
            cpu.CompleteAtInstruction();
            Fault fault = Instruction.Syscall(ref state, InstructionForm.Plain);
            if (fault.IsRaised)
                return cpu.EndFaulted(fault);
            swapgs(ref state);
            PushSyscallFrame(cpu, ref state);
        }

        PtRegs.Of(ref state).ax = (ulong)result;
        return Resume(cpu, SyscallCommon.InCall(SyscallReturnPath.Iret));
    }

    private static ResumePoint PointToResume(Cpu cpu)
    {
        SyscallTask task = cpu.Task;
        return task.IsSuspended ? task.Left
            : throw new InvalidOperationException($"Task {task.Pid} on processor {cpu.Index} was not left in the middle of a call: there is nothing to resume.");
    }

    private Fault Resume(Cpu cpu, ResumePoint at)
    {
        if (cpu.Task.IsDying)
        {
            cpu.Task.FinishDying();
            return Fault.None;
        }

        cpu.Task.EndSuspension();
        // The engine has run something else meanwhile: all registers are to go back to it.
        cpu.Progress = SyscallProgress.Running | SyscallProgress.Edited;
        return GoOn(cpu, ref cpu.State, at);
    }

    /// <summary>The outcome of an instruction with which the kernel is left, or entered: a fault is that of the call.</summary>
    private static Fault Left(Cpu cpu, Fault fault) => fault.IsRaised ? cpu.EndFaulted(fault) : Fault.None;

    /// <summary>SWAPGS where it cannot fault: the kernel's code runs at CPL 0 in 64-bit mode only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void swapgs(ref ProcessorState state) => Instruction.ExchangeGsBases(ref state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fault swapgs_restore_regs_and_return_to_usermode(Cpu cpu, ref ProcessorState state)
    {
        swapgs(ref state);
        Fault fault = Instruction.Iret(ref state, IretqForm, LinuxGdt.Descriptors);
        if (fault.IsRaised)
            fixup_bad_iret(ref state);
        return Left(cpu, fault);
    }

    /// <summary>A fault of IRET becomes one of the instruction to which it would have returned.</summary>
    private static void fixup_bad_iret(ref ProcessorState state)
    {
        state.Rip = state.Frame.Rip;
        state.Rsp = state.Frame.Rsp;
        state.Rflags = state.Frame.Rflags & (FMASK | Rflags.VIF | Rflags.VIP) | Rflags.Fixed;
        state.Cs = FixedSegment.UserCode64((ushort)state.Frame.Cs);
        state.Ss = FixedSegment.UserStack((ushort)state.Frame.Ss);
        state.Cpl = 3;
    }
}
