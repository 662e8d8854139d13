namespace SyscallKit.Metadata;

/// <summary>The bits that numbers of some width have.</summary>
internal static class BitMask
{
    /// <summary>So many low bits; all of a register's from 64 on.</summary>
    /// <param name="bits">How many: from 0.</param>
    public static ulong Of(int bits) => bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;
}
