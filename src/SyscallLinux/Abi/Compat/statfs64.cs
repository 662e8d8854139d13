using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file system with 64-bit counts; packed: statfs64(2).</summary>
[CType("struct compat_statfs64")]
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public unsafe struct statfs64
{
    [Value<FsMagic>] public u32 f_type;
    public u32 f_bsize;
    public u64 f_blocks;
    public u64 f_bfree;
    public u64 f_bavail;
    public u64 f_files;
    public u64 f_ffree;
    public __kernel_fsid_t f_fsid;
    public u32 f_namelen;
    public u32 f_frsize;
    [Flags<StatfsFlags>] public u32 f_flags;
    [CType("u32[4]")] public fixed u32 f_spare[4];
}
