using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Whether a memory barrier is for one processor.</summary>
[Flags]
public enum MembarrierFlags : uint
{
    MEMBARRIER_CMD_FLAG_CPU = 0x1,
}
