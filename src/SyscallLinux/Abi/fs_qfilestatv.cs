using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The quota file of one kind of owner.</summary>
[CType("struct fs_qfilestatv")]
public struct fs_qfilestatv
{
    public u64 qfs_ino;
    public u64 qfs_nblks;
    public u32 qfs_nextents;
    public u32 qfs_pad;
}
