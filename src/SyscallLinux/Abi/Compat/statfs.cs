using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file system: statfs(2), as i386 lays it out.</summary>
[CType("struct statfs")]
public unsafe struct statfs
{
    [CType("u32"), Value<FsMagic>] public uint f_type;
    [CType("u32")] public uint f_bsize;
    [CType("u32")] public uint f_blocks;
    [CType("u32")] public uint f_bfree;
    [CType("u32")] public uint f_bavail;
    [CType("u32")] public uint f_files;
    [CType("u32")] public uint f_ffree;
    public __kernel_fsid_t f_fsid;
    [CType("u32")] public uint f_namelen;
    [CType("u32")] public uint f_frsize;
    [CType("u32"), Flags<StatfsFlags>] public uint f_flags;
    [CType("u32[4]")] public fixed uint f_spare[4];
}
