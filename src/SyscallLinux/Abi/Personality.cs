using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Behaviour of other systems, and quirks that a program asks for.</summary>
[Flags]
public enum Personality : uint
{
    [MaskedBy(0xff)] PER_LINUX_32BIT = 0x800000,
    [MaskedBy(0xff)] PER_LINUX_FDPIC = 0x80000,
    [MaskedBy(0xff)] PER_SVR4 = 0x4100001,
    [MaskedBy(0xff)] PER_SVR3 = 0x5000002,
    [MaskedBy(0xff)] PER_SCOSVR3 = 0x7000003,
    [MaskedBy(0xff)] PER_OSR5 = 0x6000003,
    [MaskedBy(0xff)] PER_WYSEV386 = 0x5000004,
    [MaskedBy(0xff)] PER_ISCR4 = 0x4000005,
    [MaskedBy(0xff)] PER_BSD = 0x6,
    [MaskedBy(0xff)] PER_SUNOS = 0x4000006,
    [MaskedBy(0xff)] PER_XENIX = 0x5000007,
    [MaskedBy(0xff)] PER_LINUX32 = 0x8,
    [MaskedBy(0xff)] PER_LINUX32_3GB = 0x8000008,
    [MaskedBy(0xff)] PER_IRIX32 = 0x4000009,
    [MaskedBy(0xff)] PER_IRIXN32 = 0x400000a,
    [MaskedBy(0xff)] PER_IRIX64 = 0x400000b,
    [MaskedBy(0xff)] PER_RISCOS = 0xc,
    [MaskedBy(0xff)] PER_SOLARIS = 0x400000d,
    [MaskedBy(0xff)] PER_UW7 = 0x410000e,
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
}
