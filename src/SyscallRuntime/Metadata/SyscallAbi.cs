namespace SyscallKit.Metadata;

/// <summary>Which table a number belongs to.</summary>
public enum SyscallAbi
{
    /// <summary>64-bit calls: SYSCALL in 64-bit mode.</summary>
    X64,

    /// <summary>32-bit calls: <c>int 0x80</c>, and SYSENTER and SYSCALL in compatibility mode.</summary>
    Ia32,
}
