using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Extended flags of a file: <c>FS_IOC_FSGETXATTR</c>.</summary>
[CType("struct fsxattr")]
public unsafe struct fsxattr
{
    [Flags<FileXflags>] public u32 fsx_xflags;
    public u32 fsx_extsize;
    public u32 fsx_nextents;
    public u32 fsx_projid;
    public u32 fsx_cowextsize;
    [CType("unsigned char[8]")] public fixed byte fsx_pad[8];
}
