using System.Runtime.InteropServices;

namespace SyscallKit.Processor;

/// <summary>A segment register: the visible selector and the hidden descriptor cache (Intel SDM vol. 3A, 3.4.3).</summary>
/// <param name="Base">Linear base address, 64 bits; in 64-bit mode only FS and GS use it.</param>
/// <param name="Limit">Limit in bytes, already scaled by the granularity bit: a flat segment has 0xffffffff.</param>
/// <param name="Attributes">The access rights, in the order in which the descriptor holds them.</param>
/// <param name="Selector">The visible part: index, table indicator and RPL.</param>
[StructLayout(LayoutKind.Sequential)]
public partial record struct SegmentRegister(ulong Base, uint Limit, SegmentAttributes Attributes, ushort Selector)
{
    /// <summary>The linear base address, 64 bits.</summary>
    public ulong Base = Base;

    /// <summary>The limit in bytes.</summary>
    public uint Limit = Limit;

    /// <summary>The access rights of the descriptor cache.</summary>
    public SegmentAttributes Attributes = Attributes;

    /// <summary>The visible selector.</summary>
    public ushort Selector = Selector;
}
