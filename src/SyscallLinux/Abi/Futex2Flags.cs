using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Size and kind of a futex of the newer calls.</summary>
[Flags]
public enum Futex2Flags : uint
{
    [MaskedBy(0x3)] FUTEX2_SIZE_U16 = 0x1,
    [MaskedBy(0x3)] FUTEX2_SIZE_U32 = 0x2,
    [MaskedBy(0x3)] FUTEX2_SIZE_U64 = 0x3,
    [MaskedBy(0x3)] FUTEX2_SIZE_U8 = 0,

    FUTEX2_NUMA = 0x4,
    FUTEX2_MPOL = 0x8,
    FUTEX2_PRIVATE = 0x80,
}
