using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which mount is asked for: statmount(2), listmount(2).</summary>
[CType("struct mnt_id_req")]
[StructLayout(LayoutKind.Explicit)]
public struct mnt_id_req
{
    [FieldOffset(0), Size] public u32 size;
    [FieldOffset(4)] public u32 mnt_ns_fd;
    [FieldOffset(4)] public u32 mnt_fd;
    [FieldOffset(8)] public u64 mnt_id;

    /// <summary>Last mount id for listmount.</summary>
    [FieldOffset(16), Flags<StatmountMask>] public u64 param;

    [FieldOffset(24)] public u64 mnt_ns_id;
}
