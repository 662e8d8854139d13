namespace SyscallKit.Linux.Abi;

/// <summary>How two resources are ordered.</summary>
public enum KcmpResult
{
    KCMP_EQUAL = 0,
    KCMP_LESS = 1,
    KCMP_GREATER = 2,
    KCMP_NOT_EQUAL = 3,
}
