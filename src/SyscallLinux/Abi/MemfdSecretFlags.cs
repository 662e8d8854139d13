using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a file in memory that the kernel does not map itself.</summary>
[Flags]
public enum MemfdSecretFlags : uint
{
    O_CLOEXEC = 0x80000,
}
