using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new context of a file system.</summary>
[Flags]
public enum FsopenFlags : uint
{
    FSOPEN_CLOEXEC = 0x1,
}
