using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a whole file is locked.</summary>
[Flags]
public enum FlockOp : uint
{
    [MaskedBy(0xeb)] LOCK_SH = 0x1,
    [MaskedBy(0xeb)] LOCK_EX = 0x2,
    [MaskedBy(0xeb)] LOCK_UN = 0x8,
    [MaskedBy(0xeb)] LOCK_MAND = 0x20,
    [MaskedBy(0xeb)] LOCK_READ = 0x40,
    [MaskedBy(0xeb)] LOCK_WRITE = 0x80,
    [MaskedBy(0xeb)] LOCK_RW = 0xc0,

    LOCK_NB = 0x4,
}
