namespace SyscallKit.Linux.Abi;

/// <summary>Bit sets of a futex with a name.</summary>
public enum FutexBitset : uint
{
    FUTEX_BITSET_MATCH_ANY = 0xffffffff,
}
