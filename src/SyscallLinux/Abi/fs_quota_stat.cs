using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of quotas, as XFS has it: <c>Q_XGETQSTAT</c>.</summary>
[CompatLayout<Compat.fs_quota_stat>]
[CType("struct fs_quota_stat")]
public struct fs_quota_stat
{
    public s8 qs_version;
    public u16 qs_flags;
    public s8 qs_pad;
    public fs_qfilestat qs_uquota;
    public fs_qfilestat qs_gquota;
    public u32 qs_incoredqs;
    public s32 qs_btimelimit;
    public s32 qs_itimelimit;
    public s32 qs_rtbtimelimit;
    public u16 qs_bwarnlimit;
    public u16 qs_iwarnlimit;
}
