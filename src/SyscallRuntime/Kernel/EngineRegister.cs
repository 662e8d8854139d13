namespace SyscallKit.Kernel;

/// <summary>
/// The order in which <see cref="RegisterExchange"/> hands registers to another engine: the sixteen general registers as the processor
/// numbers them in an instruction, then RIP, RFLAGS and the two bases that a user program can see.
/// </summary>
public enum EngineRegister
{
    /// <summary>General register 0.</summary>
    Rax,

    /// <summary>General register 1.</summary>
    Rcx,

    /// <summary>General register 2.</summary>
    Rdx,

    /// <summary>General register 3.</summary>
    Rbx,

    /// <summary>General register 4, the stack pointer.</summary>
    Rsp,

    /// <summary>General register 5.</summary>
    Rbp,

    /// <summary>General register 6.</summary>
    Rsi,

    /// <summary>General register 7.</summary>
    Rdi,

    /// <summary>General register 8.</summary>
    R8,

    /// <summary>General register 9.</summary>
    R9,

    /// <summary>General register 10.</summary>
    R10,

    /// <summary>General register 11.</summary>
    R11,

    /// <summary>General register 12.</summary>
    R12,

    /// <summary>General register 13.</summary>
    R13,

    /// <summary>General register 14.</summary>
    R14,

    /// <summary>General register 15.</summary>
    R15,

    /// <summary>The instruction pointer.</summary>
    Rip,

    /// <summary>The flags.</summary>
    Rflags,

    /// <summary>The base of FS.</summary>
    FsBase,

    /// <summary>The base of GS.</summary>
    GsBase,
}
