using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range of a file that is shared with another: <c>FICLONERANGE</c>.</summary>
[CType("struct file_clone_range")]
public struct file_clone_range
{
    [CType("s64")] public long src_fd;
    [CType("u64")] public ulong src_offset;
    [CType("u64")] public ulong src_length;
    [CType("u64")] public ulong dest_offset;
}
