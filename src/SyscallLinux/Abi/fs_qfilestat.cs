namespace SyscallKit.Linux.Abi;

/// <summary>The quota file of one kind of owner.</summary>
public struct fs_qfilestat
{
    public u64 qfs_ino;
    public u64 qfs_nblks;
    public u32 qfs_nextents;
}
