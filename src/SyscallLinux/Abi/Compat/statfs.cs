using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file system: statfs(2), as i386 lays it out.</summary>
[CType("struct statfs")]
public unsafe struct statfs
{
    [Value<FsMagic>] public u32 f_type;
    public u32 f_bsize;
    public u32 f_blocks;
    public u32 f_bfree;
    public u32 f_bavail;
    public u32 f_files;
    public u32 f_ffree;
    public __kernel_fsid_t f_fsid;
    public u32 f_namelen;
    public u32 f_frsize;
    [Flags<StatfsFlags>] public u32 f_flags;
    [CType("u32[4]")] public fixed u32 f_spare[4];
}
