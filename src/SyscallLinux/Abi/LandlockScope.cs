using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What landlock keeps inside a domain.</summary>
[Flags]
public enum LandlockScope : uint
{
    LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET = 0x1,
    LANDLOCK_SCOPE_SIGNAL = 0x2,
}
