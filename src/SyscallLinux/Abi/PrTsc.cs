namespace SyscallKit.Linux.Abi;

/// <summary>Whether the time-stamp counter may be read.</summary>
public enum PrTsc
{
    PR_TSC_ENABLE = 1,
    PR_TSC_SIGSEGV = 2,
}
