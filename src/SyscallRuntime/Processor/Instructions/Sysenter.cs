namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>SYSENTER, 0F 34: calls the kernel, keeping neither the return address nor the stack pointer (Intel SDM vol. 2B, SYSENTER; AMD APM vol. 3, SYSENTER).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <returns>#UD with LOCK, and on AMD in long mode; then #GP(0) in real mode or if SYSENTER_CS[15:2] is 0.</returns>
    public static Fault Sysenter(ref ProcessorState state, InstructionForm form)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        if (state.IsLongMode && !VendorRules.SysenterInLongMode(state.Vendor))
            return Fault.InvalidOpcode;

        // With CR4.FRED this is an event of type OTHER, vector 2, and SYSENTER_CS may be null.
        if ((state.Cr0 & Cr0.PE) == 0 || (state.SysenterCs & 0xfffc) == 0)
            return state.GeneralProtection;

        // TF, NT, AC and DF stay: the kernel has to deal with them.
        state.Rflags = state.Rflags & ~(Rflags.VM | Rflags.IF | Rflags.RF) | Rflags.Fixed;
        uint selector = (uint)state.SysenterCs & 0xfffc;
        if (state.IsLongMode)
        {
            state.Rip = state.SysenterEip;
            state.Rsp = state.SysenterEsp;
            state.Cs = FixedSegment.KernelCode64(selector);
        }
        else
        {
            state.Rip = (uint)state.SysenterEip;
            state.Rsp = (uint)state.SysenterEsp;
            state.Cs = FixedSegment.KernelCode32(selector);
        }

        state.Ss = FixedSegment.KernelStack(selector + 8);
        state.Cpl = 0;

        // With CET: as at SYSCALL, a shadow stack that is on at the old CPL is kept in PL3_SSP and S_CET.TRACKER waits for ENDBRANCH.
        return Fault.None;
    }
}
