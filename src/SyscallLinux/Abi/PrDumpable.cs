namespace SyscallKit.Linux.Abi;

/// <summary>Whether a process dumps core.</summary>
public enum PrDumpable
{
    SUID_DUMP_DISABLE = 0,
    SUID_DUMP_USER = 1,
    SUID_DUMP_ROOT = 2,
}
