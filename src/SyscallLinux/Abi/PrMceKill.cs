namespace SyscallKit.Linux.Abi;

/// <summary>Whether a memory error's policy is set or cleared.</summary>
public enum PrMceKill
{
    PR_MCE_KILL_CLEAR = 0,
    PR_MCE_KILL_SET = 1,
}
