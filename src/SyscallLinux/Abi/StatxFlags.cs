using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file is found, and how fresh its state must be.</summary>
[Flags]
public enum StatxFlags : uint
{
    [MaskedBy(0x6000)] AT_STATX_FORCE_SYNC = 0x2000,
    [MaskedBy(0x6000)] AT_STATX_DONT_SYNC = 0x4000,
    [MaskedBy(0x6000)] AT_STATX_SYNC_AS_STAT = 0,

    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_SYMLINK_FOLLOW = 0x400,
    AT_NO_AUTOMOUNT = 0x800,
    AT_EMPTY_PATH = 0x1000,
    AT_RECURSIVE = 0x8000,
}
