using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A mount namespace: <c>NS_MNT_GET_INFO</c>.</summary>
[CType("struct mnt_ns_info")]
public struct mnt_ns_info
{
    [CType("u32")] public uint size;
    [CType("u32")] public uint nr_mounts;
    [CType("u64")] public ulong mnt_ns_id;
}
