using System;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of an alternate signal stack.</summary>
[Flags]
public enum SigaltstackFlags : uint
{
    SS_ONSTACK = 0x1,
    SS_DISABLE = 0x2,
    SS_AUTODISARM = 0x80000000,
}
