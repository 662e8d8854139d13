using System.Runtime.CompilerServices;

namespace SyscallKit.Processor;

/// <summary>Canonical addresses: bits 63 to width - 1 are all equal (Intel SDM vol. 1, 3.3.7.1).</summary>
internal static class CanonicalAddress
{
    /// <summary>Whether an address is canonical.</summary>
    /// <param name="address">The linear address.</param>
    /// <param name="width">Linear-address bits: 48 or 57.</param>
    /// <returns>True if sign extension from bit <paramref name="width"/> - 1 gives the address back.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCanonical(ulong address, int width)
    {
        int unused = 64 - width;
        return (ulong)((long)(address << unused) >> unused) == address;
    }

    /// <summary>Whether an instruction may use an address as it is: 57 bits while CR4.LA57 is set, otherwise 48.</summary>
    /// <param name="state">The processor.</param>
    /// <param name="address">The linear address.</param>
    /// <returns>True if it is canonical in the current paging mode.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCanonical(in ProcessorState state, ulong address) =>
        IsCanonical(address, 48) || (state.Cr4 & Cr4.LA57) != 0 && IsCanonical(address, 57);

    /// <summary>Whether an MSR accepts an address: the width that the processor implements counts, whatever CR4.LA57 is (SDM vol. 4, 2.1; SDM vol. 3A, 4.5).</summary>
    /// <param name="state">The processor.</param>
    /// <param name="address">The linear address.</param>
    /// <returns>True if it is canonical in the widest paging mode.</returns>
    public static bool IsStorable(in ProcessorState state, ulong address) => IsCanonical(address, state.LinearAddressWidth);
}
