using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file is opened.</summary>
[Flags]
public enum OpenFlags : uint
{
    [MaskedBy(0x3)] O_WRONLY = 0x1,
    [MaskedBy(0x3)] O_RDWR = 0x2,
    [MaskedBy(0x3)] O_RDONLY = 0,
    [MaskedBy(0x3)] O_ACCMODE = 0x3,

    O_CREAT = 0x40,
    O_EXCL = 0x80,
    O_NOCTTY = 0x100,
    O_TRUNC = 0x200,
    O_APPEND = 0x400,
    O_NONBLOCK = 0x800,
    O_SYNC = 0x101000,
    O_DSYNC = 0x1000,
    __O_SYNC = 0x100000,
    O_DIRECT = 0x4000,
    O_LARGEFILE = 0x8000,
    O_NOFOLLOW = 0x20000,
    O_NOATIME = 0x40000,
    O_CLOEXEC = 0x80000,
    O_PATH = 0x200000,
    O_TMPFILE = 0x410000,
    __O_TMPFILE = 0x400000,
    O_DIRECTORY = 0x10000,
    FASYNC = 0x2000,
}
