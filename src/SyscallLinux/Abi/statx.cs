using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a file, with the fields that were asked for: statx(2).</summary>
[CType("struct statx")]
public unsafe struct statx
{
    [Flags<StatxMask>] public u32 stx_mask;
    public u32 stx_blksize;
    [Flags<StatxAttributes>] public u64 stx_attributes;
    [Meaning(ArgumentKind.Count)] public u32 stx_nlink;
    [Meaning(ArgumentKind.Uid)] public u32 stx_uid;
    [Meaning(ArgumentKind.Gid)] public u32 stx_gid;
    [Mode, Value<ModeBits>] public u16 stx_mode;
    [CType("u16[1]")] public fixed u16 __spare0[1];
    public u64 stx_ino;
    [Size] public u64 stx_size;
    public u64 stx_blocks;
    [Flags<StatxAttributes>] public u64 stx_attributes_mask;
    public statx_timestamp stx_atime;
    public statx_timestamp stx_btime;
    public statx_timestamp stx_ctime;
    public statx_timestamp stx_mtime;
    public u32 stx_rdev_major;
    public u32 stx_rdev_minor;
    public u32 stx_dev_major;
    public u32 stx_dev_minor;
    public u64 stx_mnt_id;
    public u32 stx_dio_mem_align;
    public u32 stx_dio_offset_align;
    public u64 stx_subvol;
    public u32 stx_atomic_write_unit_min;
    public u32 stx_atomic_write_unit_max;
    public u32 stx_atomic_write_segments_max;
    public u32 stx_dio_read_offset_align;
    public u32 stx_atomic_write_unit_max_opt;
    [CType("u32[1]")] public fixed u32 __spare2[1];
    [CType("u64[8]")] public fixed u64 __spare3[8];
}
