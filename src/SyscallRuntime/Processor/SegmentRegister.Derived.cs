using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SyscallKit.Processor;

public partial record struct SegmentRegister
{
    /// <summary>A segment of 4 GiB at 0.</summary>
    /// <param name="attributes">The access rights.</param>
    /// <param name="selector">Selector; of its bits, 15-0 count: selector arithmetic is modulo 2^16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static SegmentRegister Flat(SegmentAttributes attributes, uint selector) => Unsafe.BitCast<Vector128<ulong>, SegmentRegister>(
        Vector128.CreateScalar((ulong)selector << SelectorShift | (ulong)attributes << AttributesShift | uint.MaxValue));

    /// <summary>P: the segment can be used. False after a null selector was loaded.</summary>
    public readonly bool IsPresent => (Attributes & SegmentAttributes.Present) != 0;

    /// <summary>DPL, 0 to 3.</summary>
    public readonly byte Privilege => (byte)((uint)(Attributes & SegmentAttributes.DplMask) >> 5);

    /// <summary>RPL, the low two bits of the selector.</summary>
    public readonly byte RequestedPrivilege => (byte)(Selector & 3);

    /// <summary>Whether it is a code segment: S = 1 and type 8 to 15.</summary>
    public readonly bool IsCode => ((uint)Attributes & 0x18) == 0x18;

    /// <summary>Whether it is a code segment that keeps the caller's privilege: type bit 2.</summary>
    public readonly bool IsConforming => ((uint)Attributes & 0x1c) == 0x1c;

    /// <summary>L: 64-bit code, if it is code.</summary>
    internal readonly bool IsLong => (_rest & (ulong)SegmentAttributes.Long << AttributesShift) != 0;

    /// <summary>Whether it is 64-bit code: L = 1, D = 0.</summary>
    internal readonly bool Is64BitCode => (Attributes & (SegmentAttributes.Long | SegmentAttributes.Default32)) == SegmentAttributes.Long;

    /// <summary>Whether it is writable data: S = 1, type 2, 3, 6 or 7.</summary>
    internal readonly bool IsWritableData => ((uint)Attributes & 0x1a) == 0x12;
}
