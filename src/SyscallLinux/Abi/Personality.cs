using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Behaviour of other systems, and quirks that a program asks for.</summary>
[Flags]
public enum Personality : uint
{
    [MaskedBy(0xff)] PER_BSD = 0x6,
    [MaskedBy(0xff)] PER_LINUX32 = 0x8,
    [MaskedBy(0xff)] PER_RISCOS = 0xc,
    [MaskedBy(0xff)] PER_OSF4 = 0xf,
    [MaskedBy(0xff)] PER_LINUX = 0,

    UNAME26 = 0x20000,
    ADDR_NO_RANDOMIZE = 0x40000,
    FDPIC_FUNCPTRS = 0x80000,
    MMAP_PAGE_ZERO = 0x100000,
    ADDR_COMPAT_LAYOUT = 0x200000,
    READ_IMPLIES_EXEC = 0x400000,
    ADDR_LIMIT_32BIT = 0x800000,
    SHORT_INODE = 0x1000000,
    WHOLE_SECONDS = 0x2000000,
    STICKY_TIMEOUTS = 0x4000000,
    ADDR_LIMIT_3GB = 0x8000000,

    // Numbers with quirks of their own: a word is shown by its parts.
    PER_LINUX_32BIT = 0x800000,
    PER_LINUX_FDPIC = 0x80000,
    PER_SVR4 = 0x4100001,
    PER_SVR3 = 0x5000002,
    PER_SCOSVR3 = 0x7000003,
    PER_OSR5 = 0x6000003,
    PER_WYSEV386 = 0x5000004,
    PER_ISCR4 = 0x4000005,
    PER_SUNOS = 0x4000006,
    PER_XENIX = 0x5000007,
    PER_LINUX32_3GB = 0x8000008,
    PER_IRIX32 = 0x4000009,
    PER_IRIXN32 = 0x400000a,
    PER_IRIX64 = 0x400000b,
    PER_SOLARIS = 0x400000d,
    PER_UW7 = 0x410000e,
}
