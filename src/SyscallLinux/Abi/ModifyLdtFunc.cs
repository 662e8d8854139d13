namespace SyscallKit.Linux.Abi;

/// <summary>What is done with the local descriptor table.</summary>
public enum ModifyLdtFunc
{
    LDT_READ = 0,
    LDT_WRITE_OLD = 1,
    LDT_READ_DEFAULT = 2,
    LDT_WRITE = 17,
}
