using System.Runtime.CompilerServices;

namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>The flags that SYSRET loads from R11: all but RF, VM and the reserved ones (Intel SDM vol. 2B, SYSRET).</summary>
    private const ulong SysretFlags = 0x3c_7fd7;

    /// <summary>SYSRET, 0F 07: returns to user code; with REX.W to 64-bit code (Intel SDM vol. 2B, SYSRET; AMD APM vol. 3, SYSRET).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <returns>
    /// #UD with LOCK, with EFER.SCE = 0, and on Intel outside 64-bit mode; then #GP(0) unless CPL is 0; then, on Intel and with REX.W, #GP(0)
    /// if RCX is not canonical. In this order.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fault Sysret(ref ProcessorState state, InstructionForm form)
    {
        const ulong Required = Efer.SCE | Efer.LMA;
        if (IsRefused(form) || (state.Efer & Required) != Required || !state.Cs.IsLong)
            return SysretOutside64BitMode(ref state, form);

        // With CR4.FRED SYSRET is #UD.
        if (state.Cpl != 0)
            return Fault.GeneralProtection;

        uint selector = (uint)(state.Star >> 48);
        if ((form.Prefixes & Prefixes.RexW) != 0)
        {
            ulong target = state.Rcx;
            if (VendorRules.SysretChecksReturnAddress(state.Vendor) && !CanonicalAddress.IsCanonical(in state, target))
                return Fault.GeneralProtection;
            SysretTo64BitMode(ref state);
            return Fault.None;
        }

        // RSP[63:32] afterwards is left open by the manuals: it stays.
        state.Rip = (uint)state.Rcx;
        state.Cs = FixedSegment.UserCode32(selector | 3);
        state.Rflags = state.R11 & SysretFlags | Rflags.Fixed;
        ReturnToUserStack(ref state, selector);
        return Fault.None;
    }

    /// <summary>What SYSRET with REX.W does after its checks: for an entry path that has established all that they ask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SysretTo64BitMode(ref ProcessorState state)
    {
        uint selector = (uint)(state.Star >> 48);
        state.Rip = state.Rcx;
        state.Cs = FixedSegment.UserCode64(selector + 16 | 3);
        state.Rflags = state.R11 & SysretFlags | Rflags.Fixed;
        ReturnToUserStack(ref state, selector);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReturnToUserStack(ref ProcessorState state, uint selector)
    {
        if (VendorRules.SysretLoadsStackSegment(state.Vendor))
            state.Ss = FixedSegment.UserStack(selector + 8 | 3);
        else
            state.Ss.Selector = (ushort)(selector + 8);
        state.Cpl = 3;

        // With CET: SSP is loaded from PL3_SSP if the shadow stack is on at CPL 3.
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fault SysretOutside64BitMode(ref ProcessorState state, InstructionForm form)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        if ((state.Efer & Efer.SCE) == 0 || !VendorRules.SysretOutside64BitMode(state.Vendor))
            return Fault.InvalidOpcode;
        if ((state.Cr0 & Cr0.PE) == 0 || state.Cpl != 0)
            return state.GeneralProtection;

        // APM vol. 3, SYSRET_NON_64BIT_MODE: R11 is not used, of the flags only IF is set. REX does not exist here.
        uint selector = (uint)(state.Star >> 48);
        state.Rip = (uint)state.Rcx;
        state.Rflags = state.Rflags & ~Rflags.RF | Rflags.IF;
        state.Cs = FixedSegment.UserCode32(selector | 3);
        ReturnToUserStack(ref state, selector);
        return Fault.None;
    }
}
