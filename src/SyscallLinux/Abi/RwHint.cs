namespace SyscallKit.Linux.Abi;

/// <summary>How long written data are expected to stay.</summary>
public enum RwHint
{
    RWH_WRITE_LIFE_NOT_SET = 0,
    RWH_WRITE_LIFE_NONE = 1,
    RWH_WRITE_LIFE_SHORT = 2,
    RWH_WRITE_LIFE_MEDIUM = 3,
    RWH_WRITE_LIFE_LONG = 4,
    RWH_WRITE_LIFE_EXTREME = 5,
}
