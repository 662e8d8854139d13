using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a terminal's line is driven; speeds lie under their mask.</summary>
[Flags]
public enum TermiosCflag : uint
{
    [MaskedBy(0x100f)] B50 = 0x1,
    [MaskedBy(0x100f)] B75 = 0x2,
    [MaskedBy(0x100f)] B110 = 0x3,
    [MaskedBy(0x100f)] B134 = 0x4,
    [MaskedBy(0x100f)] B150 = 0x5,
    [MaskedBy(0x100f)] B200 = 0x6,
    [MaskedBy(0x100f)] B300 = 0x7,
    [MaskedBy(0x100f)] B600 = 0x8,
    [MaskedBy(0x100f)] B1200 = 0x9,
    [MaskedBy(0x100f)] B1800 = 0xa,
    [MaskedBy(0x100f)] B2400 = 0xb,
    [MaskedBy(0x100f)] B4800 = 0xc,
    [MaskedBy(0x100f)] B9600 = 0xd,
    [MaskedBy(0x100f)] B19200 = 0xe,
    [MaskedBy(0x100f)] B38400 = 0xf,
    [MaskedBy(0x100f)] B57600 = 0x1001,
    [MaskedBy(0x100f)] B115200 = 0x1002,
    [MaskedBy(0x100f)] B230400 = 0x1003,
    [MaskedBy(0x100f)] B460800 = 0x1004,
    [MaskedBy(0x100f)] B500000 = 0x1005,
    [MaskedBy(0x100f)] B576000 = 0x1006,
    [MaskedBy(0x100f)] B921600 = 0x1007,
    [MaskedBy(0x100f)] B1000000 = 0x1008,
    [MaskedBy(0x100f)] B1152000 = 0x1009,
    [MaskedBy(0x100f)] B1500000 = 0x100a,
    [MaskedBy(0x100f)] B2000000 = 0x100b,
    [MaskedBy(0x100f)] B2500000 = 0x100c,
    [MaskedBy(0x100f)] B3000000 = 0x100d,
    [MaskedBy(0x100f)] B3500000 = 0x100e,
    [MaskedBy(0x100f)] B4000000 = 0x100f,

    [MaskedBy(0x30)] CS6 = 0x10,
    [MaskedBy(0x30)] CS7 = 0x20,
    [MaskedBy(0x30)] CS8 = 0x30,

    [MaskedBy(0x100f)] B0 = 0,

    [MaskedBy(0x30)] CS5 = 0,

    CSTOPB = 0x40,
    CREAD = 0x80,
    PARENB = 0x100,
    PARODD = 0x200,
    HUPCL = 0x400,
    CLOCAL = 0x800,
    CMSPAR = 0x40000000,
    CRTSCTS = 0x80000000,
}
