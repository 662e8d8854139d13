using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Whether an extended attribute may exist already.</summary>
[Flags]
public enum XattrFlags : uint
{
    XATTR_CREATE = 0x1,
    XATTR_REPLACE = 0x2,
}
