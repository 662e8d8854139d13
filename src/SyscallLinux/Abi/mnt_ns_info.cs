using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A mount namespace: <c>NS_MNT_GET_INFO</c>.</summary>
[CType("struct mnt_ns_info")]
public struct mnt_ns_info
{
    public u32 size;
    public u32 nr_mounts;
    public u64 mnt_ns_id;
}
