namespace SyscallGen.Models;

/// <summary>Which macro a method stands for.</summary>
internal enum SyscallKind
{
    /// <summary><c>SYSCALL_DEFINEx</c>.</summary>
    Native,

    /// <summary><c>COMPAT_SYSCALL_DEFINEx</c>.</summary>
    Compat,
}
