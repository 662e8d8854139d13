using System;
using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>How <c>mmap</c> maps (include/uapi/asm-generic/mman-common.h).</summary>
[Flags]
[CType("unsigned long")]
public enum MapFlags : ulong
{
    None = 0,
    MAP_SHARED = 0x01,
    MAP_PRIVATE = 0x02,

    /// <summary>The bits of the kind.</summary>
    MAP_TYPE = 0x0f,

    MAP_FIXED = 0x10,
    MAP_ANONYMOUS = 0x20,
}
