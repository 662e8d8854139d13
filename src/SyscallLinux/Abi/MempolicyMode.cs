using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>From which nodes memory is taken.</summary>
[Flags]
public enum MempolicyMode : uint
{
    [MaskedBy(0xfff)] MPOL_PREFERRED = 0x1,
    [MaskedBy(0xfff)] MPOL_BIND = 0x2,
    [MaskedBy(0xfff)] MPOL_INTERLEAVE = 0x3,
    [MaskedBy(0xfff)] MPOL_LOCAL = 0x4,
    [MaskedBy(0xfff)] MPOL_PREFERRED_MANY = 0x5,
    [MaskedBy(0xfff)] MPOL_WEIGHTED_INTERLEAVE = 0x6,
    [MaskedBy(0xfff)] MPOL_DEFAULT = 0,

    MPOL_F_STATIC_NODES = 0x8000,
    MPOL_F_RELATIVE_NODES = 0x4000,
    MPOL_F_NUMA_BALANCING = 0x2000,
}
