namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>WRMSR, 0F 30: MSR[ECX] = EDX:EAX (Intel SDM vol. 2B, WRMSR; the rules of each register: vol. 4, table 2-2).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <returns>#UD with LOCK; then #GP(0) unless CPL is 0, for an MSR that is not in <see cref="Msr"/>, or for a value that it refuses.</returns>
    public static Fault Wrmsr(ref ProcessorState state, InstructionForm form)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        if (state.Cpl != 0 || !TryWriteMsr(ref state, (uint)state.Rcx, state.Rdx << 32 | (uint)state.Rax))
            return state.GeneralProtection;

        state.Complete(form);
        return Fault.None;
    }

    private static bool TryWriteMsr(ref ProcessorState state, uint index, ulong value)
    {
        switch (index)
        {
            case Msr.SysenterCs: state.SysenterCs = (uint)value; return true;
            case Msr.SysenterEsp: return TryWriteSysenterAddress(ref state.SysenterEsp, in state, value);
            case Msr.SysenterEip: return TryWriteSysenterAddress(ref state.SysenterEip, in state, value);
            case Msr.Efer: return TryWriteEfer(ref state, value);
            case Msr.Star: state.Star = value; return true;
            case Msr.Lstar: return TryWriteAddress(ref state.Lstar, in state, value);
            case Msr.Cstar: return TryWriteAddress(ref state.Cstar, in state, value);
            case Msr.Fmask: return TryWriteFmask(ref state, value);
            case Msr.FsBase: return TryWriteAddress(ref state.Fs.Base, in state, value);
            case Msr.GsBase: return TryWriteAddress(ref state.Gs.Base, in state, value);
            case Msr.KernelGsBase: return TryWriteAddress(ref state.KernelGsBase, in state, value);
            default: return false;
        }
    }

    private static bool TryWriteAddress(ref ulong register, in ProcessorState state, ulong value)
    {
        if (!CanonicalAddress.IsStorable(in state, value))
            return false;
        register = value;
        return true;
    }

    private static bool TryWriteSysenterAddress(ref ulong register, in ProcessorState state, ulong value)
    {
        if (VendorRules.SysenterAddressesAre64Bit(state.Vendor))
            return TryWriteAddress(ref register, in state, value);
        register = (uint)value;
        return true;
    }

    private static bool TryWriteFmask(ref ProcessorState state, ulong value)
    {
        if (VendorRules.FmaskRefusesUpperHalf(state.Vendor) && value >> 32 != 0)
            return false;
        state.Fmask = (uint)value;
        return true;
    }

    private static bool TryWriteEfer(ref ProcessorState state, ulong value)
    {
        if ((value & ~VendorRules.WritableEfer(state.Vendor)) != 0)
            return false;
        // Long mode cannot be switched on or off below running paging (SDM vol. 3A, 4.1.1).
        if ((state.Cr0 & Cr0.PG) != 0 && ((value ^ state.Efer) & Efer.LME) != 0)
            return false;
        state.Efer = value & ~Efer.LMA | state.Efer & Efer.LMA;
        return true;
    }
}
