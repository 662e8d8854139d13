namespace SyscallKit.Linux.Abi;

/// <summary>Who refused a system call: <c>si_code</c> of <c>SIGSYS</c>.</summary>
public enum SiCodeSigsys
{
    SYS_SECCOMP = 1,
    SYS_USER_DISPATCH = 2,
}
