using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What happens to a name that exists already.</summary>
[Flags]
public enum Renameat2Flags : uint
{
    RENAME_NOREPLACE = 0x1,
    RENAME_EXCHANGE = 0x2,
    RENAME_WHITEOUT = 0x4,
}
