using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is asked for when access to a file is tried.</summary>
[Flags]
public enum AccessMode : uint
{
    R_OK = 0x4,
    W_OK = 0x2,
    X_OK = 0x1,
    F_OK = 0,
}
