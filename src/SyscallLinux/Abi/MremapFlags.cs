using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a mapping is moved or resized.</summary>
[Flags]
public enum MremapFlags : uint
{
    MREMAP_MAYMOVE = 0x1,
    MREMAP_FIXED = 0x2,
    MREMAP_DONTUNMAP = 0x4,
}
