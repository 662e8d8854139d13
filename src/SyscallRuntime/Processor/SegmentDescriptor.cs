using System;

namespace SyscallKit.Processor;

/// <summary>Code and data descriptors, the 8-byte entries of a GDT (Intel SDM vol. 3A, 3.4.5).</summary>
internal static class SegmentDescriptor
{
    /// <summary>The segment register that loading a selector of this descriptor gives.</summary>
    /// <param name="descriptor">The entry of the table.</param>
    /// <param name="selector">The selector that names it.</param>
    /// <returns>The descriptor's base, scaled limit and access rights under the selector. Nothing is checked.</returns>
    public static SegmentRegister Decode(ulong descriptor, ushort selector)
    {
        ulong address = descriptor >> 16 & 0xff_ffff | descriptor >> 32 & 0xff00_0000;
        uint limit = (uint)(descriptor & 0xffff | descriptor >> 32 & 0xf_0000);
        SegmentAttributes attributes = (SegmentAttributes)(descriptor >> 40 & 0xf0ff);
        if ((attributes & SegmentAttributes.Granularity) != 0)
            limit = limit << 12 | 0xfff;
        return new SegmentRegister(address, limit, attributes, selector);
    }

    /// <summary>The descriptor that holds a segment register's cache.</summary>
    /// <param name="segment">The segment register; of its base, a descriptor holds the low 32 bits.</param>
    /// <returns>The entry for a table.</returns>
    public static ulong Encode(in SegmentRegister segment)
    {
        ulong limit = (segment.Attributes & SegmentAttributes.Granularity) != 0 ? segment.Limit >> 12 : segment.Limit & 0xf_ffff;
        return limit & 0xffff
            | (segment.Base & 0xff_ffff) << 16
            | ((ulong)segment.Attributes & 0xf0ff) << 40
            | (limit & 0xf_0000) << 32
            | (segment.Base & 0xff00_0000) << 32;
    }

    /// <summary>Whether a selector names an entry of a GDT: not null, no LDT (TI = 0), within the table.</summary>
    internal static bool TryFind(ReadOnlySpan<ulong> gdt, ushort selector, out SegmentRegister segment) => TryFind(gdt, default, selector, out segment);

    /// <summary>Whether a selector names an entry of the table that its TI says: not null, within the table. In an LDT entry 0 is one like any other.</summary>
    internal static bool TryFind(ReadOnlySpan<ulong> gdt, ReadOnlySpan<ulong> ldt, ushort selector, out SegmentRegister segment)
    {
        ReadOnlySpan<ulong> table = (selector & 4) != 0 ? ldt : gdt;
        int index = selector >> 3;
        if ((selector & 0xfffc) == 0 || index >= table.Length)
        {
            segment = default;
            return false;
        }

        segment = Decode(table[index], selector);
        return true;
    }
}
