using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is removed.</summary>
[Flags]
public enum UnlinkatFlags : uint
{
    AT_REMOVEDIR = 0x200,
}
