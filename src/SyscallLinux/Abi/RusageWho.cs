namespace SyscallKit.Linux.Abi;

/// <summary>Whose use of resources is asked for.</summary>
public enum RusageWho
{
    RUSAGE_SELF = 0,
    RUSAGE_CHILDREN = -1,
    RUSAGE_BOTH = -2,
    RUSAGE_THREAD = 1,
}
