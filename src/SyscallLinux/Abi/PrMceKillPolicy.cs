namespace SyscallKit.Linux.Abi;

/// <summary>When a process is killed because of a memory error.</summary>
public enum PrMceKillPolicy
{
    PR_MCE_KILL_LATE = 0,
    PR_MCE_KILL_EARLY = 1,
    PR_MCE_KILL_DEFAULT = 2,
}
