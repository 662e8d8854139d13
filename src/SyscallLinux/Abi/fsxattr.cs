using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Extended flags of a file: <c>FS_IOC_FSGETXATTR</c>.</summary>
[CType("struct fsxattr")]
public unsafe struct fsxattr
{
    [CType("u32"), Flags<FileXflags>] public uint fsx_xflags;
    [CType("u32")] public uint fsx_extsize;
    [CType("u32")] public uint fsx_nextents;
    [CType("u32")] public uint fsx_projid;
    [CType("u32")] public uint fsx_cowextsize;
    [CType("unsigned char[8]")] public fixed byte fsx_pad[8];
}
