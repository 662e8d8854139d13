using System;
using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>Options of <c>wait4</c> (include/uapi/linux/wait.h).</summary>
[Flags]
[CType("int")]
public enum WaitOptions
{
    None = 0,
    WNOHANG = 1,
    WUNTRACED = 2,
    WCONTINUED = 8,

    /// <summary>The bits that Linux accepts, <c>__WNOTHREAD</c>, <c>__WALL</c> and <c>__WCLONE</c> among them.</summary>
    All = WNOHANG | WUNTRACED | WCONTINUED | unchecked((int)0xe000_0000),
}
