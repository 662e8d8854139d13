using System;
using SyscallKit.Declaring;

namespace Tiny.FileSystem;

/// <summary>Type and permissions of a file (include/uapi/linux/stat.h).</summary>
[Flags]
[CType("umode_t")]
public enum FileMode : ushort
{
    None = 0,

    /// <summary>Everybody may execute it.</summary>
    Execute = 0x49,

    /// <summary>The twelve permission bits.</summary>
    Permissions = 0xfff,

    S_IFIFO = 0x1000,
    S_IFCHR = 0x2000,
    S_IFDIR = 0x4000,
    S_IFREG = 0x8000,

    /// <summary>The bits of the type.</summary>
    S_IFMT = 0xf000,
}
