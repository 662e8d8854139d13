namespace SyscallKit.Linux.Abi;

/// <summary>What is done with a process's own futex hash.</summary>
public enum PrFutexHash
{
    PR_FUTEX_HASH_SET_SLOTS = 1,
    PR_FUTEX_HASH_GET_SLOTS = 2,
}
