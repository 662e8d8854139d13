namespace SyscallKit.Linux.Abi;

/// <summary>What is asked about file-system types.</summary>
public enum SysfsOption
{
    SYSFS_NAME_TO_INDEX = 1,
    SYSFS_INDEX_TO_NAME = 2,
    SYSFS_COUNT = 3,
}
