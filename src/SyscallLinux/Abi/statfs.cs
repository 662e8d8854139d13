using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a file system: statfs(2).</summary>
[CompatLayout<Compat.statfs>]
[CType("struct statfs")]
public unsafe struct statfs
{
    [CType("__kernel_long_t"), Value<FsMagic>] public long f_type;
    [CType("__kernel_long_t")] public long f_bsize;
    [CType("__kernel_long_t")] public long f_blocks;
    [CType("__kernel_long_t")] public long f_bfree;
    [CType("__kernel_long_t")] public long f_bavail;
    [CType("__kernel_long_t")] public long f_files;
    [CType("__kernel_long_t")] public long f_ffree;
    public __kernel_fsid_t f_fsid;
    [CType("__kernel_long_t")] public long f_namelen;
    [CType("__kernel_long_t")] public long f_frsize;
    [CType("__kernel_long_t"), Flags<StatfsFlags>] public long f_flags;
    [CType("__kernel_long_t[4]")] public fixed long f_spare[4];
}
