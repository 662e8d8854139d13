namespace SyscallKit.Conformance;

/// <summary>How recorded code goes into the kernel.</summary>
internal enum EntryInstruction
{
    /// <summary>SYSCALL, 0F 05.</summary>
    Syscall,

    /// <summary>SYSENTER, 0F 34.</summary>
    Sysenter,

    /// <summary>INT 0x80, CD 80.</summary>
    Int80,

    /// <summary>A call of the 32-bit vDSO, <c>call *%gs:0x10</c>.</summary>
    VdsoCall,
}
