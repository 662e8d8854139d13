using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What a protection key takes away.</summary>
[Flags]
public enum PkeyAccess : uint
{
    PKEY_DISABLE_ACCESS = 0x1,
    PKEY_DISABLE_WRITE = 0x2,
    PKEY_UNRESTRICTED = 0,
}
