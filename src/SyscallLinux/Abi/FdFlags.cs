using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a descriptor itself.</summary>
[Flags]
public enum FdFlags : uint
{
    FD_CLOEXEC = 0x1,
}
