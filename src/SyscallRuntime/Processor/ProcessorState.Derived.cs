namespace SyscallKit.Processor;

public partial struct ProcessorState
{
    /// <summary>The operating mode, derived from CR0.PE, RFLAGS.VM, EFER.LMA, CS.L and CS.D.</summary>
    public readonly ProcessorMode Mode
    {
        get
        {
            bool wide = (Cs.Attributes & SegmentAttributes.Default32) != 0;
            if ((Cr0 & Processor.Cr0.PE) == 0)
                return ProcessorMode.Real;
            if (IsLongMode)
            {
                return Cs.IsLong ? ProcessorMode.Long64
                    : wide ? ProcessorMode.Compatibility32 : ProcessorMode.Compatibility16;
            }
            if ((Rflags & Processor.Rflags.VM) != 0)
                return ProcessorMode.Virtual8086;
            return wide ? ProcessorMode.Protected32 : ProcessorMode.Protected16;
        }
    }

    /// <summary>Whether IA-32e (long) mode is active: 64-bit or compatibility mode.</summary>
    public readonly bool IsLongMode => (Efer & Processor.Efer.LMA) != 0;

    /// <summary>Whether the processor is in 64-bit mode.</summary>
    public readonly bool Is64BitMode => IsLongMode && Cs.IsLong;

    /// <summary>#GP(0), or #GP without an error code in real mode, which pushes none (SDM vol. 3A, 6.13).</summary>
    internal readonly Fault GeneralProtection =>
        (Cr0 & Processor.Cr0.PE) != 0 ? Fault.GeneralProtection : Fault.GeneralProtectionWithoutCode;

    /// <summary>The address of the next instruction: the sum wraps at 2^64 in 64-bit mode, elsewhere at 2^32.</summary>
    internal readonly ulong Following(InstructionForm form)
    {
        ulong next = Rip + form.Length;
        return Is64BitMode ? next : (uint)next;
    }

    /// <summary>What every instruction does that completes without loading RIP or RFLAGS: RIP moves on, RF becomes 0 (SDM vol. 3B, 18.3.1.1).</summary>
    internal void Complete(InstructionForm form)
    {
        Rip = Following(form);
        Rflags &= ~Processor.Rflags.RF;
    }
}
