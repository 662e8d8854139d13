namespace SyscallKit.Linux.Abi;

/// <summary>Whose core-scheduling cookie is meant.</summary>
public enum PrSchedCoreScope
{
    PR_SCHED_CORE_SCOPE_THREAD = 0,
    PR_SCHED_CORE_SCOPE_THREAD_GROUP = 1,
    PR_SCHED_CORE_SCOPE_PROCESS_GROUP = 2,
}
