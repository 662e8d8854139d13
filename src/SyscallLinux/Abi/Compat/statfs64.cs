using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of a file system with 64-bit counts; packed: statfs64(2).</summary>
[CType("struct compat_statfs64")]
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public unsafe struct statfs64
{
    [CType("u32"), Value<FsMagic>] public uint f_type;
    [CType("u32")] public uint f_bsize;
    [CType("u64")] public ulong f_blocks;
    [CType("u64")] public ulong f_bfree;
    [CType("u64")] public ulong f_bavail;
    [CType("u64")] public ulong f_files;
    [CType("u64")] public ulong f_ffree;
    public __kernel_fsid_t f_fsid;
    [CType("u32")] public uint f_namelen;
    [CType("u32")] public uint f_frsize;
    [CType("u32"), Flags<StatfsFlags>] public uint f_flags;
    [CType("u32[4]")] public fixed uint f_spare[4];
}
