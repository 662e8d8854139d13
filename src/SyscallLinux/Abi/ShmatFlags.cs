using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a shared memory segment is attached.</summary>
[Flags]
public enum ShmatFlags : uint
{
    SHM_RDONLY = 0x1000,
    SHM_RND = 0x2000,
    SHM_REMAP = 0x4000,
    SHM_EXEC = 0x8000,
}
