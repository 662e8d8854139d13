using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which mappings are locked in memory.</summary>
[Flags]
public enum MlockallFlags : uint
{
    MCL_CURRENT = 0x1,
    MCL_FUTURE = 0x2,
    MCL_ONFAULT = 0x4,
}
