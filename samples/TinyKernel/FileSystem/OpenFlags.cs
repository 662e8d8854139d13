using System;
using SyscallKit.Declaring;

namespace Tiny.FileSystem;

/// <summary>How a file is opened (include/uapi/asm-generic/fcntl.h).</summary>
[Flags]
[CType("int")]
public enum OpenFlags
{
    O_RDONLY = 0,
    O_WRONLY = 0x1,
    O_RDWR = 0x2,

    /// <summary>The two bits of the access.</summary>
    O_ACCMODE = 0x3,

    O_CREAT = 0x40,
    O_EXCL = 0x80,
    O_TRUNC = 0x200,
    O_APPEND = 0x400,
    O_NONBLOCK = 0x800,
    O_DIRECTORY = 0x1_0000,
    O_CLOEXEC = 0x8_0000,
}
