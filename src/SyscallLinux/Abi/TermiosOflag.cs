using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What a terminal does with output.</summary>
[Flags]
public enum TermiosOflag : uint
{
    [MaskedBy(0x100)] NL1 = 0x100,

    [MaskedBy(0x600)] CR1 = 0x200,
    [MaskedBy(0x600)] CR2 = 0x400,
    [MaskedBy(0x600)] CR3 = 0x600,

    [MaskedBy(0x1800)] TAB1 = 0x800,
    [MaskedBy(0x1800)] TAB2 = 0x1000,
    [MaskedBy(0x1800)] TAB3 = 0x1800,

    [MaskedBy(0x2000)] BS1 = 0x2000,

    [MaskedBy(0x4000)] VT1 = 0x4000,

    [MaskedBy(0x8000)] FF1 = 0x8000,

    [MaskedBy(0x100)] NL0 = 0,

    [MaskedBy(0x600)] CR0 = 0,

    [MaskedBy(0x1800)] TAB0 = 0,

    [MaskedBy(0x2000)] BS0 = 0,

    [MaskedBy(0x4000)] VT0 = 0,

    [MaskedBy(0x8000)] FF0 = 0,

    OPOST = 0x1,
    OLCUC = 0x2,
    ONLCR = 0x4,
    OCRNL = 0x8,
    ONOCR = 0x10,
    ONLRET = 0x20,
    OFILL = 0x40,
    OFDEL = 0x80,
}
