using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a mount: statmount(2).</summary>
/// <remarks><c>str</c> of any length begins at byte 512.</remarks>
[CType("struct statmount")]
public unsafe struct statmount
{
    [CType("u32")] public uint size;
    [CType("u32")] public uint mnt_opts;
    [CType("u64")] public ulong mask;
    [CType("u32")] public uint sb_dev_major;
    [CType("u32")] public uint sb_dev_minor;
    [CType("u64")] public ulong sb_magic;
    [CType("u32")] public uint sb_flags;
    [CType("u32")] public uint fs_type;
    [CType("u64")] public ulong mnt_id;
    [CType("u64")] public ulong mnt_parent_id;
    [CType("u32")] public uint mnt_id_old;
    [CType("u32")] public uint mnt_parent_id_old;
    [CType("u64")] public ulong mnt_attr;
    [CType("u64")] public ulong mnt_propagation;
    [CType("u64")] public ulong mnt_peer_group;
    [CType("u64")] public ulong mnt_master;
    [CType("u64")] public ulong propagate_from;
    [CType("u32")] public uint mnt_root;
    [CType("u32")] public uint mnt_point;
    [CType("u64")] public ulong mnt_ns_id;
    [CType("u32")] public uint fs_subtype;
    [CType("u32")] public uint sb_source;
    [CType("u32")] public uint opt_num;
    [CType("u32")] public uint opt_array;
    [CType("u32")] public uint opt_sec_num;
    [CType("u32")] public uint opt_sec_array;
    [CType("u64")] public ulong supported_mask;
    [CType("u32")] public uint mnt_uidmap_num;
    [CType("u32")] public uint mnt_uidmap;
    [CType("u32")] public uint mnt_gidmap_num;
    [CType("u32")] public uint mnt_gidmap;
    [CType("u64[43]")] public fixed ulong __spare2[43];
}
