using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is asked of a new set of landlock rules.</summary>
[Flags]
public enum LandlockCreateFlags : uint
{
    LANDLOCK_CREATE_RULESET_VERSION = 0x1,
    LANDLOCK_CREATE_RULESET_ERRATA = 0x2,
}
