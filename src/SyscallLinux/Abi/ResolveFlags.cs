using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What a path may not lead through.</summary>
[Flags]
public enum ResolveFlags : uint
{
    RESOLVE_NO_XDEV = 0x1,
    RESOLVE_NO_MAGICLINKS = 0x2,
    RESOLVE_NO_SYMLINKS = 0x4,
    RESOLVE_BENEATH = 0x8,
    RESOLVE_IN_ROOT = 0x10,
    RESOLVE_CACHED = 0x20,
}
