namespace SyscallKit.Linux.Abi;

/// <summary>What is done to a core-scheduling cookie.</summary>
public enum PrSchedCore
{
    PR_SCHED_CORE_GET = 0,
    PR_SCHED_CORE_CREATE = 1,
    PR_SCHED_CORE_SHARE_TO = 2,
    PR_SCHED_CORE_SHARE_FROM = 3,
}
