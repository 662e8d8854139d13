using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits and use of one owner, as XFS has them: <c>Q_XGETQUOTA</c>.</summary>
[CType("struct fs_disk_quota")]
public unsafe struct fs_disk_quota
{
    public s8 d_version;
    public s8 d_flags;
    public u16 d_fieldmask;
    public u32 d_id;
    public u64 d_blk_hardlimit;
    public u64 d_blk_softlimit;
    public u64 d_ino_hardlimit;
    public u64 d_ino_softlimit;
    public u64 d_bcount;
    public u64 d_icount;
    public s32 d_itimer;
    public s32 d_btimer;
    public u16 d_iwarns;
    public u16 d_bwarns;
    public s8 d_itimer_hi;
    public s8 d_btimer_hi;
    public s8 d_rtbtimer_hi;
    public s8 d_padding2;
    public u64 d_rtb_hardlimit;
    public u64 d_rtb_softlimit;
    public u64 d_rtbcount;
    public s32 d_rtbtimer;
    public u16 d_rtbwarns;
    public s16 d_padding3;
    [CType("char[8]")] public fixed byte d_padding4[8];
}
