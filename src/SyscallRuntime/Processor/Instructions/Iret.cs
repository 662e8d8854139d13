using System;

namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>The flags that IRETQ loads at any privilege; IF, IOPL, VIF and VIP depend on it (Intel SDM vol. 2A, IRET).</summary>
    private const ulong IretFlags = Rflags.CF | Rflags.PF | Rflags.AF | Rflags.ZF | Rflags.SF | Rflags.TF | Rflags.DF | Rflags.OF
        | Rflags.NT | Rflags.RF | Rflags.AC | Rflags.ID;

    /// <summary>IRETQ, 48 CF: returns from an interrupt to what <see cref="ProcessorState.Frame"/> says (Intel SDM vol. 2A, IRET).</summary>
    /// <param name="state">The processor, in 64-bit mode.</param>
    /// <param name="form">How the instruction was encoded: with REX.W.</param>
    /// <param name="gdt">The descriptors, such as <see cref="Kernel.LinuxGdt.Descriptors"/>.</param>
    /// <param name="ldt">The descriptors of the LDT; empty where there is none.</param>
    /// <returns>
    /// #UD with LOCK; #GP(0) if NT is set; #GP or #NP with the selector if CS cannot be returned to; #GP or #SS with the selector if SS does
    /// not fit; #GP(0) if RIP is not canonical (to 64-bit code, or to an outer privilege), or beyond the limit of a 32- or 16-bit segment.
    /// </returns>
    /// <remarks>
    /// To the same or to an outer privilege, to 64-bit or compatibility mode. Out of scope, and #UD so that it shows: IRET and IRETD (no
    /// REX.W), and any mode but 64-bit mode, where REX.W does not exist.
    /// </remarks>
    public static Fault Iret(ref ProcessorState state, InstructionForm form, ReadOnlySpan<ulong> gdt, ReadOnlySpan<ulong> ldt = default)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        if ((form.Prefixes & Prefixes.RexW) == 0 || !state.Is64BitMode)
            return Fault.InvalidOpcode;
        if ((state.Rflags & Rflags.NT) != 0)
            return Fault.GeneralProtection;

        Fault refused = FindReturnSegments(in state, gdt, ldt, out SegmentRegister code, out SegmentRegister stack);
        if (refused.IsRaised)
            return refused;
        byte privilege = code.RequestedPrivilege;
        bool isOuter = privilege > state.Cpl;

        // Measured on Intel: 32- and 16-bit code gets the low halves of RIP and RSP, and the limit is compared with what is left; but on the way
        // from CPL 0 to 3 all of RIP must be canonical even then.
        ulong mask = code.Is64BitCode ? ulong.MaxValue : uint.MaxValue;
        ulong rip = state.Frame.Rip & mask;
        if ((code.Is64BitCode || isOuter) && !CanonicalAddress.IsCanonical(in state, state.Frame.Rip) || !code.Is64BitCode && rip > code.Limit)
            return Fault.GeneralProtection;

        // With CET: the return address and CS are compared with the shadow stack's. With CR4.FRED a return to CPL 3 is allowed, but IRET
        // cannot undo an event of FRED: that takes ERETU.
        ulong loaded = IretFlags;
        if (state.Cpl == 0)
            loaded |= Rflags.IOPL | Rflags.VIF | Rflags.VIP;
        if (state.Cpl <= (state.Rflags & Rflags.IOPL) >> 12)
            loaded |= Rflags.IF;

        state.Rip = rip;
        state.Rsp = state.Frame.Rsp & mask;
        state.Rflags = state.Rflags & ~loaded | state.Frame.Rflags & loaded | Rflags.Fixed;
        state.Cs = code;
        state.Ss = stack;
        state.Cpl = privilege;
        if (isOuter)
            DropInnerDataSegments(ref state);
        return Fault.None;
    }

    private static Fault FindReturnSegments(
        in ProcessorState state, ReadOnlySpan<ulong> gdt, ReadOnlySpan<ulong> ldt, out SegmentRegister code, out SegmentRegister stack)
    {
        stack = default;
        ushort codeSelector = (ushort)state.Frame.Cs;
        ushort codeError = (ushort)(codeSelector & 0xfffc);
        if (!SegmentDescriptor.TryFind(gdt, ldt, codeSelector, out code) || !code.IsCode || code.RequestedPrivilege < state.Cpl
            || (code.IsConforming ? code.Privilege > code.RequestedPrivilege : code.Privilege != code.RequestedPrivilege)
            || (code.Attributes & (SegmentAttributes.Long | SegmentAttributes.Default32)) == (SegmentAttributes.Long | SegmentAttributes.Default32))
            return Fault.GeneralProtectionWith(codeError);
        if (!code.IsPresent)
            return Fault.NotPresentWith(codeError);

        ushort stackSelector = (ushort)state.Frame.Ss;
        ushort stackError = (ushort)(stackSelector & 0xfffc);
        if (stackError == 0)
        {
            // A null SS is what 64-bit kernel code runs with; at CPL 3 or in 32-bit code it is refused.
            stack = new SegmentRegister(0, 0, SegmentAttributes.None, stackSelector);
            return code.Is64BitCode && code.RequestedPrivilege != 3 && stack.RequestedPrivilege == code.RequestedPrivilege
                ? Fault.None
                : Fault.GeneralProtection;
        }

        if (!SegmentDescriptor.TryFind(gdt, ldt, stackSelector, out stack) || stack.RequestedPrivilege != code.RequestedPrivilege
            || !stack.IsWritableData || stack.Privilege != code.RequestedPrivilege)
            return Fault.GeneralProtectionWith(stackError);
        return stack.IsPresent ? Fault.None : Fault.StackFaultWith(stackError);
    }

    /// <summary>Outer code does not keep data segments that it could not have loaded.</summary>
    private static void DropInnerDataSegments(ref ProcessorState state)
    {
        DropIfInner(ref state.Es, state.Cpl);
        DropIfInner(ref state.Fs, state.Cpl);
        DropIfInner(ref state.Gs, state.Cpl);
        DropIfInner(ref state.Ds, state.Cpl);

        static void DropIfInner(ref SegmentRegister segment, byte privilege)
        {
            if (segment.IsPresent && segment.Privilege < privilege && !segment.IsConforming)
                segment = default;
        }
    }
}
