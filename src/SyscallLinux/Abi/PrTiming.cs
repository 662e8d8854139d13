namespace SyscallKit.Linux.Abi;

/// <summary>How processor time is counted.</summary>
public enum PrTiming
{
    PR_TIMING_STATISTICAL = 0,
    PR_TIMING_TIMESTAMP = 1,
}
