namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>SYSEXIT, 0F 35: returns to user code at EDX with the stack at ECX; with REX.W to 64-bit code at RDX, RCX (Intel SDM vol. 2B, SYSEXIT; AMD APM vol. 3, SYSEXIT).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <returns>
    /// #UD with LOCK; #GP(0) in real mode or unless CPL is 0; #UD on AMD in long mode; #GP(0) if SYSENTER_CS[15:2] is 0, or, with REX.W in
    /// 64-bit mode, if RCX or RDX is not canonical. In this order.
    /// </returns>
    public static Fault Sysexit(ref ProcessorState state, InstructionForm form)
    {
        // With CR4.FRED SYSEXIT is #UD.
        if (IsRefused(form))
            return Refusal(in state, form);
        if ((state.Cr0 & Cr0.PE) == 0 || state.Cpl != 0)
            return state.GeneralProtection;
        // Measured on AMD: at CPL 3 in long mode the privilege check comes first.
        if (state.IsLongMode && !VendorRules.SysenterInLongMode(state.Vendor))
            return Fault.InvalidOpcode;
        if ((state.SysenterCs & 0xfffc) == 0)
            return Fault.GeneralProtection;

        uint selector = (uint)state.SysenterCs;
        if ((form.Prefixes & Prefixes.RexW) != 0 && state.Is64BitMode)
        {
            if (!CanonicalAddress.IsCanonical(in state, state.Rcx) || !CanonicalAddress.IsCanonical(in state, state.Rdx))
                return Fault.GeneralProtection;
            selector = selector + 32 | 3;
            state.Rip = state.Rdx;
            state.Rsp = state.Rcx;
            state.Cs = FixedSegment.UserCode64(selector);
        }
        else
        {
            selector = selector + 16 | 3;
            state.Rip = (uint)state.Rdx;
            state.Rsp = (uint)state.Rcx;
            state.Cs = FixedSegment.UserCode32(selector);
        }

        // IF is not set again: the kernel does that with STI just before.
        state.Rflags &= ~Rflags.RF;
        state.Ss = FixedSegment.UserStack(selector + 8);
        state.Cpl = 3;

        // With CET: SSP is loaded from PL3_SSP if the shadow stack is on at CPL 3.
        return Fault.None;
    }
}
