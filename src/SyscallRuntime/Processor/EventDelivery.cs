using System;

namespace SyscallKit.Processor;

/// <summary>How a processor in IA-32e mode reaches the kernel's handler for a vector: through a gate of the IDT (Intel SDM vol. 3A, 6.14; vol. 2A, INT n).</summary>
internal static class EventDelivery
{
    /// <summary>Goes through a gate.</summary>
    /// <param name="state">The processor; unchanged if a fault is returned.</param>
    /// <param name="gate">The entry of the IDT.</param>
    /// <param name="gdt">Where the gate's selector is looked up.</param>
    /// <param name="stackPointer">RSP0 of the TSS, or the entry of the interrupt stack table that the gate names.</param>
    /// <param name="pushed">The event: vector, return address, flags and error code.</param>
    /// <returns>What went wrong on the way.</returns>
    /// <remarks>With CR4.FRED none of this happens: one entry point, another frame. With CET the shadow stack is switched and pushed to as well.</remarks>
    public static Fault Deliver(ref ProcessorState state, in InterruptGate gate, ReadOnlySpan<ulong> gdt, ulong stackPointer, in PendingEvent pushed)
    {
        int external = pushed.IsSoftware ? 0 : 1;
        ushort vectorCode = (ushort)(pushed.Vector * 8 + 2 + external);
        if (!state.IsLongMode || !gate.IsGate)
            return Fault.GeneralProtectionWith(vectorCode);
        if (pushed.IsSoftware && gate.Privilege < state.Cpl)
            return Fault.GeneralProtectionWith(vectorCode);
        if (!gate.IsPresent)
            return Fault.NotPresentWith(vectorCode);

        ushort selectorCode = (ushort)(gate.Selector & 0xfffc | external);
        if (!SegmentDescriptor.TryFind(gdt, gate.Selector, out SegmentRegister code)
            || !code.IsCode || code.Privilege > state.Cpl || !code.Is64BitCode)
            return Fault.GeneralProtectionWith(selectorCode);
        if (!code.IsPresent)
            return Fault.NotPresentWith(selectorCode);
        if (!CanonicalAddress.IsCanonical(in state, gate.Offset))
            return Fault.GeneralProtectionWith((ushort)external);

        byte privilege = code.IsConforming ? state.Cpl : code.Privilege;
        bool isInner = privilege < state.Cpl;
        ulong top = (isInner || gate.Ist != 0 ? stackPointer : state.Rsp) & ~15UL;
        ulong bottom = top - (pushed.HasErrorCode ? 48UL : 40UL);
        if (!CanonicalAddress.IsCanonical(in state, top - 8) || !CanonicalAddress.IsCanonical(in state, bottom))
            return Fault.StackFaultWith((ushort)external);

        state.Frame.Ss = state.Ss.Selector;
        state.Frame.Rsp = state.Rsp;
        state.Frame.Rflags = pushed.Rflags;
        state.Frame.Cs = state.Cs.Selector;
        state.Frame.Rip = pushed.ReturnAddress;
        if (pushed.HasErrorCode)
            state.Frame.ErrorCode = pushed.ErrorCode;

        if (isInner)
            state.Ss = new SegmentRegister(0, 0, SegmentAttributes.None, privilege);
        code.Selector = (ushort)(gate.Selector & 0xfffc | privilege);
        state.Cs = code;
        state.Cpl = privilege;
        state.Rsp = bottom;
        state.Rip = gate.Offset;
        state.Rflags &= ~(Rflags.TF | Rflags.NT | Rflags.RF | Rflags.VM | (gate.ClearsInterruptFlag ? Rflags.IF : 0));
        return Fault.None;
    }
}
