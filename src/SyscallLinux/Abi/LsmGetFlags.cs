using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Whether one module is asked.</summary>
[Flags]
public enum LsmGetFlags : uint
{
    LSM_FLAG_SINGLE = 0x1,
}
