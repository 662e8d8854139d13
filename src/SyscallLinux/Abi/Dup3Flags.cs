using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a descriptor's copy.</summary>
[Flags]
public enum Dup3Flags : uint
{
    O_CLOEXEC = 0x80000,
}
