using System;

namespace SyscallKit.Processor;

/// <summary>The instructions whose descriptors a kernel wants checked: those that it uses.</summary>
[Flags]
public enum SegmentUses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>SYSCALL in long mode.</summary>
    Syscall = 1 << 0,

    /// <summary>SYSRET to 64-bit mode.</summary>
    Sysret64 = 1 << 1,

    /// <summary>SYSRET to compatibility mode.</summary>
    Sysret32 = 1 << 2,

    /// <summary>SYSENTER in long mode.</summary>
    Sysenter = 1 << 3,

    /// <summary>SYSEXIT to 64-bit mode.</summary>
    Sysexit64 = 1 << 4,

    /// <summary>SYSEXIT to compatibility mode.</summary>
    Sysexit32 = 1 << 5,

    /// <summary>What a 64-bit Linux with 32-bit programs uses.</summary>
    Linux = Syscall | Sysret64 | Sysret32 | Sysenter,
}
