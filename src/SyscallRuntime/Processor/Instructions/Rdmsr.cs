namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>RDMSR, 0F 32: EDX:EAX = MSR[ECX]; the upper halves of RAX and RDX become 0 (Intel SDM vol. 2B, RDMSR).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <returns>#UD with LOCK; then #GP(0) unless CPL is 0, or for an MSR that is not in <see cref="Msr"/>.</returns>
    public static Fault Rdmsr(ref ProcessorState state, InstructionForm form)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        if (state.Cpl != 0 || !TryReadMsr(in state, (uint)state.Rcx, out ulong value))
            return state.GeneralProtection;

        state.Rax = (uint)value;
        state.Rdx = value >> 32;
        state.Complete(form);
        return Fault.None;
    }

    private static bool TryReadMsr(in ProcessorState state, uint index, out ulong value)
    {
        switch (index)
        {
            case Msr.SysenterCs: value = state.SysenterCs; return true;
            case Msr.SysenterEsp: value = state.SysenterEsp; return true;
            case Msr.SysenterEip: value = state.SysenterEip; return true;
            case Msr.Efer: value = state.Efer; return true;
            case Msr.Star: value = state.Star; return true;
            case Msr.Lstar: value = state.Lstar; return true;
            case Msr.Cstar: value = state.Cstar; return true;
            case Msr.Fmask: value = state.Fmask; return true;
            case Msr.FsBase: value = state.Fs.Base; return true;
            case Msr.GsBase: value = state.Gs.Base; return true;
            case Msr.KernelGsBase: value = state.KernelGsBase; return true;
            default: value = 0; return false;
        }
    }
}
