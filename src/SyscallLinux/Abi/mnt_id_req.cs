using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which mount is asked for: statmount(2), listmount(2).</summary>
[CType("struct mnt_id_req")]
[StructLayout(LayoutKind.Explicit)]
public struct mnt_id_req
{
    [FieldOffset(0), CType("u32"), Size] public uint size;
    [FieldOffset(4), CType("u32")] public uint mnt_ns_fd;
    [FieldOffset(4), CType("u32")] public uint mnt_fd;
    [FieldOffset(8), CType("u64")] public ulong mnt_id;

    /// <summary>Last mount id for listmount.</summary>
    [FieldOffset(16), CType("u64"), Flags<StatmountMask>] public ulong param;

    [FieldOffset(24), CType("u64")] public ulong mnt_ns_id;
}
