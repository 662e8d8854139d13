using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range of a file that is shared with another: <c>FICLONERANGE</c>.</summary>
[CType("struct file_clone_range")]
public struct file_clone_range
{
    public s64 src_fd;
    public u64 src_offset;
    public u64 src_length;
    public u64 dest_offset;
}
