namespace SyscallKit.Tests.Entry.Work;

/// <summary>The ways into the kernel.</summary>
public enum EntryKind
{
    /// <summary>SYSCALL of 64-bit code.</summary>
    Syscall64,

    /// <summary>INT 0x80.</summary>
    Int80,

    /// <summary>SYSENTER of 32-bit code.</summary>
    Sysenter32,

    /// <summary>SYSCALL of 32-bit code.</summary>
    Syscall32,
}
