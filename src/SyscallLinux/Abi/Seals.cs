using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What may no longer be done to a memory file.</summary>
[Flags]
public enum Seals : uint
{
    F_SEAL_SEAL = 0x1,
    F_SEAL_SHRINK = 0x2,
    F_SEAL_GROW = 0x4,
    F_SEAL_WRITE = 0x8,
    F_SEAL_FUTURE_WRITE = 0x10,
    F_SEAL_EXEC = 0x20,
}
