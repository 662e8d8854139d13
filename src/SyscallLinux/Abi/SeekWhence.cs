namespace SyscallKit.Linux.Abi;

/// <summary>What an offset in a file counts from.</summary>
public enum SeekWhence
{
    SEEK_SET = 0,
    SEEK_CUR = 1,
    SEEK_END = 2,
    SEEK_DATA = 3,
    SEEK_HOLE = 4,
}
