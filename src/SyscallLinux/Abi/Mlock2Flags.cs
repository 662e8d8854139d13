using System;

namespace SyscallKit.Linux.Abi;

/// <summary>When locked pages are brought in.</summary>
[Flags]
public enum Mlock2Flags : uint
{
    MLOCK_ONFAULT = 0x1,
}
