using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a mount: statmount(2).</summary>
/// <remarks><c>str</c> of any length begins at byte 512.</remarks>
[CType("struct statmount")]
public unsafe struct statmount
{
    public u32 size;
    public u32 mnt_opts;
    public u64 mask;
    public u32 sb_dev_major;
    public u32 sb_dev_minor;
    public u64 sb_magic;
    public u32 sb_flags;
    public u32 fs_type;
    public u64 mnt_id;
    public u64 mnt_parent_id;
    public u32 mnt_id_old;
    public u32 mnt_parent_id_old;
    public u64 mnt_attr;
    public u64 mnt_propagation;
    public u64 mnt_peer_group;
    public u64 mnt_master;
    public u64 propagate_from;
    public u32 mnt_root;
    public u32 mnt_point;
    public u64 mnt_ns_id;
    public u32 fs_subtype;
    public u32 sb_source;
    public u32 opt_num;
    public u32 opt_array;
    public u32 opt_sec_num;
    public u32 opt_sec_array;
    public u64 supported_mask;
    public u32 mnt_uidmap_num;
    public u32 mnt_uidmap;
    public u32 mnt_gidmap_num;
    public u32 mnt_gidmap;
    [CType("u64[43]")] public fixed u64 __spare2[43];
}
