using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The quota file of one kind of owner.</summary>
public struct fs_qfilestat
{
    [CType("u64")] public ulong qfs_ino;
    [CType("u64")] public ulong qfs_nblks;
    [CType("u32")] public uint qfs_nextents;
}
