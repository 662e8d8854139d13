using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Where huge pages stay allowed.</summary>
[Flags]
public enum PrThpFlags : uint
{
    PR_THP_DISABLE_EXCEPT_ADVISED = 0x2,
}
