using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits and use of one owner, as XFS has them: <c>Q_XGETQUOTA</c>.</summary>
[CType("struct fs_disk_quota")]
public unsafe struct fs_disk_quota
{
    [CType("s8")] public sbyte d_version;
    [CType("s8")] public sbyte d_flags;
    [CType("u16")] public ushort d_fieldmask;
    [CType("u32")] public uint d_id;
    [CType("u64")] public ulong d_blk_hardlimit;
    [CType("u64")] public ulong d_blk_softlimit;
    [CType("u64")] public ulong d_ino_hardlimit;
    [CType("u64")] public ulong d_ino_softlimit;
    [CType("u64")] public ulong d_bcount;
    [CType("u64")] public ulong d_icount;
    [CType("s32")] public int d_itimer;
    [CType("s32")] public int d_btimer;
    [CType("u16")] public ushort d_iwarns;
    [CType("u16")] public ushort d_bwarns;
    [CType("s8")] public sbyte d_itimer_hi;
    [CType("s8")] public sbyte d_btimer_hi;
    [CType("s8")] public sbyte d_rtbtimer_hi;
    [CType("s8")] public sbyte d_padding2;
    [CType("u64")] public ulong d_rtb_hardlimit;
    [CType("u64")] public ulong d_rtb_softlimit;
    [CType("u64")] public ulong d_rtbcount;
    [CType("s32")] public int d_rtbtimer;
    [CType("u16")] public ushort d_rtbwarns;
    [CType("s16")] public short d_padding3;
    [CType("char[8]")] public fixed byte d_padding4[8];
}
