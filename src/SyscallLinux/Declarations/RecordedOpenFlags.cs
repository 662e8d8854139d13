using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Declarations;

/// <summary>The names of <c>openat</c>'s flags in traces of Linux 6.19, in their order (<c>sys_enter_openat_print</c>, kernel/trace/trace_syscalls.c).</summary>
[Flags]
internal enum RecordedOpenFlags : uint
{
    [MaskedBy(0x3)] O_RDONLY = 0,

    O_TMPFILE = 0x410000,
    O_WRONLY = 0x1,
    O_RDWR = 0x2,
    O_CREAT = 0x40,
    O_EXCL = 0x80,
    O_NOCTTY = 0x100,
    O_TRUNC = 0x200,
    O_APPEND = 0x400,
    O_NONBLOCK = 0x800,
    O_DSYNC = 0x1000,
    O_DIRECT = 0x4000,
    O_LARGEFILE = 0x8000,
    O_DIRECTORY = 0x10000,
    O_NOFOLLOW = 0x20000,
    O_NOATIME = 0x40000,
    O_CLOEXEC = 0x80000,
}
