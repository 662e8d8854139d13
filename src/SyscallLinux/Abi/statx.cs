using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of a file, with the fields that were asked for: statx(2).</summary>
[CType("struct statx")]
public unsafe struct statx
{
    [CType("u32"), Flags<StatxMask>] public uint stx_mask;
    [CType("u32")] public uint stx_blksize;
    [CType("u64"), Flags<StatxAttributes>] public ulong stx_attributes;
    [CType("u32"), Meaning(ArgumentKind.Count)] public uint stx_nlink;
    [CType("u32"), Meaning(ArgumentKind.Uid)] public uint stx_uid;
    [CType("u32"), Meaning(ArgumentKind.Gid)] public uint stx_gid;
    [CType("u16"), Mode, Value<ModeBits>] public ushort stx_mode;
    [CType("u16[1]")] public fixed ushort __spare0[1];
    [CType("u64")] public ulong stx_ino;
    [CType("u64"), Size] public ulong stx_size;
    [CType("u64")] public ulong stx_blocks;
    [CType("u64"), Flags<StatxAttributes>] public ulong stx_attributes_mask;
    public statx_timestamp stx_atime;
    public statx_timestamp stx_btime;
    public statx_timestamp stx_ctime;
    public statx_timestamp stx_mtime;
    [CType("u32")] public uint stx_rdev_major;
    [CType("u32")] public uint stx_rdev_minor;
    [CType("u32")] public uint stx_dev_major;
    [CType("u32")] public uint stx_dev_minor;
    [CType("u64")] public ulong stx_mnt_id;
    [CType("u32")] public uint stx_dio_mem_align;
    [CType("u32")] public uint stx_dio_offset_align;
    [CType("u64")] public ulong stx_subvol;
    [CType("u32")] public uint stx_atomic_write_unit_min;
    [CType("u32")] public uint stx_atomic_write_unit_max;
    [CType("u32")] public uint stx_atomic_write_segments_max;
    [CType("u32")] public uint stx_dio_read_offset_align;
    [CType("u32")] public uint stx_atomic_write_unit_max_opt;
    [CType("u32[1]")] public fixed uint __spare2[1];
    [CType("u64[8]")] public fixed ulong __spare3[8];
}
