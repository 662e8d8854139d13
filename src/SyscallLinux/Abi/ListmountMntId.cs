namespace SyscallKit.Linux.Abi;

/// <summary>Mounts with a meaning of their own.</summary>
public enum ListmountMntId : ulong
{
    LSMT_ROOT = 18446744073709551615,
}
