using System;

namespace SyscallKit.Processor;

/// <summary>
/// The access rights of a descriptor cache, laid out as bits 40-47 and 52-55 of the descriptor
/// (Intel SDM vol. 3A, 3.4.5; the layout of the access-rights field of vol. 3C, 25.4.1).
/// </summary>
[Flags]
public enum SegmentAttributes : ushort
{
    /// <summary>No bit set: the register is unusable (a null selector was loaded).</summary>
    None = 0,

    /// <summary>Type 11: code, readable, accessed.</summary>
    CodeReadAccessed = 0x000b,

    /// <summary>Type 3: data, writable, accessed.</summary>
    DataWriteAccessed = 0x0003,

    /// <summary>The four type bits.</summary>
    TypeMask = 0x000f,

    /// <summary>S: code or data, not a system segment.</summary>
    CodeOrData = 0x0010,

    /// <summary>DPL, the two privilege bits.</summary>
    DplMask = 0x0060,

    /// <summary>P: present.</summary>
    Present = 0x0080,

    /// <summary>AVL: free for software.</summary>
    Available = 0x1000,

    /// <summary>L: 64-bit code (CS only).</summary>
    Long = 0x2000,

    /// <summary>D/B: 32-bit default operand and address size.</summary>
    Default32 = 0x4000,

    /// <summary>G: the limit counts 4 KiB pages.</summary>
    Granularity = 0x8000,
}
