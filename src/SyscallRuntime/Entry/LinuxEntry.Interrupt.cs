// Mirrors arch/x86/entry/entry_64.S (common_interrupt) and kernel/entry/common.c (irqentry_exit_to_user_mode).
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Entry.Work;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Entry;

/// <content>Entries that are no calls.</content>
public sealed partial class LinuxEntry
{
    /// <summary><c>LOCAL_TIMER_VECTOR</c> (arch/x86/include/asm/irq_vectors.h): which one it is does not matter.</summary>
    private const byte ExternalInterrupt = 0xec;

    /// <summary>
    /// An interrupt while user code runs: what is due before it goes on is done, such as the delivery of a signal that was sent meanwhile, or is forced by
    /// a fault of the code (<see cref="SyscallTask.ForceSignal"/>). Nothing is restarted: <c>orig_ax</c> is -1.
    /// </summary>
    /// <param name="cpu">The processor, at user level.</param>
    /// <returns>As <see cref="Resume(Cpu, long)"/>. Any register may have changed: the code goes on in a handler, for example.</returns>
    /// <exception cref="InvalidOperationException">The processor is not at user level, was not prepared, or its task is dead.</exception>
    public Fault Interrupt(Cpu cpu)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        EntryChecks.CheckIsPrepared(cpu);
        EntryChecks.CheckIsNotRunning(cpu);
        EntryChecks.CheckIsAlive(cpu);
        if ((cpu.State.Cs.Selector & 3) != 3 || cpu.Task.IsSuspended)
            throw new InvalidOperationException($"Task {cpu.Task.Pid} on processor {cpu.Index} is in the kernel: only user code is interrupted.");
        cpu.CompleteAtInstruction();
        ref ProcessorState state = ref cpu.State;
        // The gate of an interrupt is the kernel's; an instruction of no length leaves RIP where the code goes on.
        InterruptGate gate = InterruptGate.Interrupt(_symbols.asm_int80_emulation, LinuxGdt.KernelCs, 3);
        Fault fault = Instruction.Int(ref state, new InstructionForm(0), ExternalInterrupt, in gate, LinuxGdt.Descriptors, cpu.TopOfStack);
        if (fault.IsRaised)
            return cpu.EndFaulted(fault);
        swapgs(ref state);
        state.Rsp = cpu.TopOfStack - (ulong)Unsafe.SizeOf<PtRegs>();
        PtRegs.Of(ref state).orig_ax = ulong.MaxValue;
        cpu.Progress = SyscallProgress.Running | SyscallProgress.Edited;
        return GoOn(cpu, ref state, SyscallCommon.ToUser(cpu, SyscallReturnPath.Iret));
    }
}
