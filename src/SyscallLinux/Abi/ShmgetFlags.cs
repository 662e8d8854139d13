using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a shared memory segment is made or found; the low nine bits are permissions.</summary>
[Flags]
public enum ShmgetFlags : uint
{
    [MaskedBy(0xfc000000)] SHM_HUGE_64KB = 0x40000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_512KB = 0x4c000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_1MB = 0x50000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_2MB = 0x54000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_8MB = 0x5c000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_16MB = 0x60000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_32MB = 0x64000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_256MB = 0x70000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_512MB = 0x74000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_1GB = 0x78000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_2GB = 0x7c000000,
    [MaskedBy(0xfc000000)] SHM_HUGE_16GB = 0x88000000,

    IPC_CREAT = 0x200,
    IPC_EXCL = 0x400,
    SHM_HUGETLB = 0x800,
    SHM_NORESERVE = 0x1000,
}
