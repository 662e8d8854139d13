using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How memory is mapped: shared with whom, where, with pages of which size.</summary>
[Flags]
public enum MmapFlags : uint
{
    [MaskedBy(0xf)] MAP_FILE = 0,
    [MaskedBy(0xf)] MAP_SHARED = 0x1,
    [MaskedBy(0xf)] MAP_PRIVATE = 0x2,
    [MaskedBy(0xf)] MAP_SHARED_VALIDATE = 0x3,
    [MaskedBy(0xf)] MAP_DROPPABLE = 0x8,

    [MaskedBy(0xfc000000)] MAP_HUGE_16KB = 0x38000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_64KB = 0x40000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_512KB = 0x4c000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_1MB = 0x50000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_2MB = 0x54000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_8MB = 0x5c000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_16MB = 0x60000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_32MB = 0x64000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_256MB = 0x70000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_512MB = 0x74000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_1GB = 0x78000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_2GB = 0x7c000000,
    [MaskedBy(0xfc000000)] MAP_HUGE_16GB = 0x88000000,

    MAP_FIXED = 0x10,
    MAP_ANONYMOUS = 0x20,
    MAP_32BIT = 0x40,
    MAP_ABOVE4G = 0x80,
    MAP_NORESERVE = 0x4000,
    MAP_POPULATE = 0x8000,
    MAP_NONBLOCK = 0x10000,
    MAP_GROWSDOWN = 0x100,
    MAP_DENYWRITE = 0x800,
    MAP_EXECUTABLE = 0x1000,
    MAP_LOCKED = 0x2000,
    MAP_STACK = 0x20000,
    MAP_HUGETLB = 0x40000,
    MAP_SYNC = 0x80000,
    MAP_FIXED_NOREPLACE = 0x100000,
    MAP_UNINITIALIZED = 0x4000000,
}
