using System;

namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>INT n, CD n, in IA-32e mode: goes through a gate of the IDT and pushes <see cref="ProcessorState.Frame"/> (Intel SDM vol. 2A, INT n; vol. 3A, 6.14).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <param name="vector">n.</param>
    /// <param name="gate">The entry of the IDT; <c>default</c> where the IDT has none.</param>
    /// <param name="gdt">The descriptors, such as <see cref="Kernel.LinuxGdt.Descriptors"/>. There is no LDT.</param>
    /// <param name="stackPointer">RSP0 of the TSS, or what the gate's IST entry holds. Not used if the privilege stays and IST is 0.</param>
    /// <returns>
    /// #UD with LOCK; #GP(n * 8 + 2) if the gate is none or its DPL is below CPL; #NP(n * 8 + 2) if it is not present; #GP or #NP with the
    /// selector if the code segment cannot be used; #SS(0) if the stack pointer is not canonical.
    /// </returns>
    /// <remarks>
    /// Out of scope, and #GP(n * 8 + 2): real mode, virtual-8086 mode and 32-bit protected mode, whose gates have 8 bytes. There is one
    /// <see cref="ProcessorState.Frame"/>, the one pushed last: who nests interrupts keeps the outer one.
    /// </remarks>
    public static Fault Int(
        ref ProcessorState state, InstructionForm form, byte vector, in InterruptGate gate, ReadOnlySpan<ulong> gdt, ulong stackPointer)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        PendingEvent interrupt = new(vector, state.Following(form), state.Rflags & ~Rflags.RF, IsSoftware: true);
        return EventDelivery.Deliver(ref state, in gate, gdt, stackPointer, in interrupt);
    }
}
