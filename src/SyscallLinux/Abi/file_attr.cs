using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Extended attributes of a file's inode: file_getattr(2).</summary>
[CType("struct file_attr")]
public struct file_attr
{
    [Flags<FileXflags>] public u64 fa_xflags;
    public u32 fa_extsize;
    public u32 fa_nextents;
    public u32 fa_projid;
    public u32 fa_cowextsize;
}
