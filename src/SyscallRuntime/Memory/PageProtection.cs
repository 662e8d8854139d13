using System;

namespace SyscallKit.Memory;

/// <summary>What may be done with a page: the <c>PROT_*</c> bits of <c>mmap</c>, with the same values (include/uapi/asm-generic/mman-common.h).</summary>
[Flags]
public enum PageProtection
{
    /// <summary><c>PROT_NONE</c>: nothing.</summary>
    None = 0,

    /// <summary><c>PROT_READ</c>.</summary>
    Read = 1,

    /// <summary><c>PROT_WRITE</c>; on x86 a page that can be written can be read.</summary>
    Write = 2,

    /// <summary><c>PROT_EXEC</c>; on x86 without protection keys a page that can be executed can be read.</summary>
    Execute = 4,
}
