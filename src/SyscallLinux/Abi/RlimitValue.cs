namespace SyscallKit.Linux.Abi;

/// <summary>Limits that are no numbers.</summary>
public enum RlimitValue : ulong
{
    RLIM_INFINITY = 18446744073709551615,
    RLIM64_INFINITY = 18446744073709551615,
}
