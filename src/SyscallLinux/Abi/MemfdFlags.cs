using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file in memory is made.</summary>
[Flags]
public enum MemfdFlags : uint
{
    [MaskedBy(0xfc000000)] MFD_HUGE_64KB = 0x40000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_512KB = 0x4c000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_1MB = 0x50000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_2MB = 0x54000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_8MB = 0x5c000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_16MB = 0x60000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_32MB = 0x64000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_256MB = 0x70000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_512MB = 0x74000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_1GB = 0x78000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_2GB = 0x7c000000,
    [MaskedBy(0xfc000000)] MFD_HUGE_16GB = 0x88000000,

    MFD_CLOEXEC = 0x1,
    MFD_ALLOW_SEALING = 0x2,
    MFD_HUGETLB = 0x4,
    MFD_NOEXEC_SEAL = 0x8,
    MFD_EXEC = 0x10,
}
