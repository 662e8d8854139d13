using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a module is removed.</summary>
[Flags]
public enum DeleteModuleFlags : uint
{
    O_NONBLOCK = 0x800,
    O_TRUNC = 0x200,
}
