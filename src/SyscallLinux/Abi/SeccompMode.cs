namespace SyscallKit.Linux.Abi;

/// <summary>How system calls are restricted.</summary>
public enum SeccompMode
{
    SECCOMP_MODE_DISABLED = 0,
    SECCOMP_MODE_STRICT = 1,
    SECCOMP_MODE_FILTER = 2,
}
