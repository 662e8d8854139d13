namespace SyscallKit.Kernel;

/// <summary>How a call that was left unfinished goes back to its caller: in Linux the return address on the kernel stack knows it.</summary>
internal enum SyscallReturnPath : byte
{
    /// <summary><c>swapgs_restore_regs_and_return_to_usermode</c>: after <c>int 0x80</c>, and for a new task.</summary>
    Iret,

    /// <summary>The end of <c>entry_SYSCALL_64</c>: SYSRET if it may be.</summary>
    Syscall64,

    /// <summary>The end of <c>entry_SYSENTER_compat</c> and <c>entry_SYSCALL_compat</c>: SYSRETL if it may be.</summary>
    FastSyscall32,
}
