using System.Runtime.InteropServices;

namespace SyscallKit.Processor;

/// <summary>A segment register: the visible selector and the hidden descriptor cache (Intel SDM vol. 3A, 3.4.3).</summary>
/// <param name="Base">Linear base address, 64 bits; in 64-bit mode only FS and GS use it.</param>
/// <param name="Limit">Limit in bytes, already scaled by the granularity bit: a flat segment has 0xffffffff.</param>
/// <param name="Attributes">The access rights, in the order in which the descriptor holds them.</param>
/// <param name="Selector">The visible part: index, table indicator and RPL.</param>
/// <remarks>One vector of two quadwords, the base last, so that SYSCALL and SYSRET load a flat segment with one store.</remarks>
[StructLayout(LayoutKind.Sequential)]
public partial record struct SegmentRegister(ulong Base, uint Limit, SegmentAttributes Attributes, ushort Selector)
{
    private const int AttributesShift = 32;
    private const int SelectorShift = 48;

    private ulong _rest = Limit | (ulong)Attributes << AttributesShift | (ulong)Selector << SelectorShift;

    /// <summary>The linear base address, 64 bits.</summary>
    public ulong Base = Base;

    /// <summary>The limit in bytes.</summary>
    public uint Limit
    {
        readonly get => (uint)_rest;
        set => _rest = _rest & ~(ulong)uint.MaxValue | value;
    }

    /// <summary>The access rights of the descriptor cache.</summary>
    public SegmentAttributes Attributes
    {
        readonly get => (SegmentAttributes)(_rest >> AttributesShift);
        set => _rest = _rest & ~((ulong)ushort.MaxValue << AttributesShift) | (ulong)value << AttributesShift;
    }

    /// <summary>The visible selector.</summary>
    public ushort Selector
    {
        readonly get => (ushort)(_rest >> SelectorShift);
        set => _rest = _rest & ~((ulong)ushort.MaxValue << SelectorShift) | (ulong)value << SelectorShift;
    }
}
