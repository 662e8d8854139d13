using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SyscallKit.Processor.Instructions;

public static partial class Instruction
{
    /// <summary>SWAPGS, 0F 01 F8: exchanges the base of GS with IA32_KERNEL_GS_BASE (Intel SDM vol. 2B, SWAPGS; AMD APM vol. 3, SWAPGS).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="form">How the instruction was encoded.</param>
    /// <returns>#UD with LOCK and outside 64-bit mode; then #GP(0) unless CPL is 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fault Swapgs(ref ProcessorState state, InstructionForm form)
    {
        if (IsRefused(form))
            return Refusal(in state, form);
        // With CR4.FRED SWAPGS is #UD: events swap by themselves.
        if (!state.Is64BitMode)
            return Fault.InvalidOpcode;
        if (state.Cpl != 0)
            return Fault.GeneralProtection;

        ExchangeGsBases(ref state);
        state.Rip += form.Length;
        state.Rflags &= ~Rflags.RF;
        return Fault.None;
    }

    /// <summary>What SWAPGS does after its checks: <see cref="ProcessorState"/> keeps the two bases side by side, as the halves of one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ExchangeGsBases(ref ProcessorState state)
    {
        Vector128<ulong> bases = Vector128.LoadUnsafe(ref state.Gs.Base);
        Vector128.Shuffle(bases, Vector128.Create(1UL, 0UL)).StoreUnsafe(ref state.Gs.Base);
    }
}
