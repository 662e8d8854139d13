using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Extended attributes of a file's inode: file_getattr(2).</summary>
[CType("struct file_attr")]
public struct file_attr
{
    [CType("u64"), Flags<FileXflags>] public ulong fa_xflags;
    [CType("u32")] public uint fa_extsize;
    [CType("u32")] public uint fa_nextents;
    [CType("u32")] public uint fa_projid;
    [CType("u32")] public uint fa_cowextsize;
}
