using System.Runtime.CompilerServices;

namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>SYSCALL, 0F 05: calls the kernel (Intel SDM vol. 2B, SYSCALL; AMD APM vol. 3, SYSCALL).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <returns>#UD with LOCK, with EFER.SCE = 0, and on Intel outside 64-bit mode. There is no other check: any CPL may call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fault Syscall(ref ProcessorState state, InstructionForm form)
    {
        if (IsRefused(form) || !IsSyscallFrom64BitMode(in state))
            return SyscallOutside64BitMode(ref state, form);
        EnterFromLongMode(ref state, state.Rip + form.Length, state.Lstar);
        return Fault.None;
    }

    /// <summary>Whether a SYSCALL would be one of 64-bit mode, which faults no more: what an entry path asks first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsSyscallFrom64BitMode(in ProcessorState state)
    {
        const ulong Required = Efer.SCE | Efer.LMA;
        return (state.Efer & Required) == Required && state.Cs.IsLong;
    }

    /// <summary>What SYSCALL does in long mode after its checks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void EnterFromLongMode(ref ProcessorState state, ulong returnAddress, ulong target)
    {
        // With CR4.FRED this is an event of type OTHER, vector 1, and RCX, R11 and the MSRs play no part.
        ulong flags = state.Rflags & ~Rflags.RF;
        state.Rcx = returnAddress;
        state.R11 = flags;
        state.Rip = target;
        state.Rflags = flags & ~state.Fmask | Rflags.Fixed;

        // The manuals clear the RPL in CS and write SS as STAR[47:32] + 8, unmasked.
        uint selector = (uint)(state.Star >> 32);
        state.Cs = FixedSegment.KernelCode64(selector & ~3U);
        state.Ss = FixedSegment.KernelStack(selector + 8);
        state.Cpl = 0;

        // With CET: a shadow stack that is on at the old CPL is kept in PL3_SSP, SSP becomes 0, and S_CET.TRACKER waits for ENDBRANCH.
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fault SyscallOutside64BitMode(ref ProcessorState state, InstructionForm form)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        if ((state.Efer & Efer.SCE) == 0 || !VendorRules.SyscallOutside64BitMode(state.Vendor))
            return Fault.InvalidOpcode;

        if (state.IsLongMode)
        {
            EnterFromLongMode(ref state, state.Following(form), state.Cstar);
            return Fault.None;
        }

        // APM vol. 3, SYSCALL_LEGACY_MODE, which tests nothing more: not real mode, not virtual-8086 mode, and FMASK does not apply.
        state.Rcx = state.Following(form);
        state.Rip = (uint)state.Star;
        state.Rflags = state.Rflags & ~(Rflags.VM | Rflags.IF | Rflags.RF) | Rflags.Fixed;
        uint selector = (uint)(state.Star >> 32);
        state.Cs = FixedSegment.KernelCode32(selector & ~3U);
        state.Ss = FixedSegment.KernelStack(selector + 8);
        state.Cpl = 0;
        return Fault.None;
    }
}
