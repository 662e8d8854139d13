using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a file system: statfs(2).</summary>
[CompatLayout<Compat.statfs>]
[CType("struct statfs")]
public unsafe struct statfs
{
    [Value<FsMagic>] public __kernel_long_t f_type;
    public __kernel_long_t f_bsize;
    public __kernel_long_t f_blocks;
    public __kernel_long_t f_bfree;
    public __kernel_long_t f_bavail;
    public __kernel_long_t f_files;
    public __kernel_long_t f_ffree;
    public __kernel_fsid_t f_fsid;
    public __kernel_long_t f_namelen;
    public __kernel_long_t f_frsize;
    [Flags<StatfsFlags>] public __kernel_long_t f_flags;
    [CType("__kernel_long_t[4]")] public fixed __kernel_long_t f_spare[4];
}
