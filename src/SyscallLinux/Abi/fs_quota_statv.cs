using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of quotas with project quotas: <c>Q_XGETQSTATV</c>.</summary>
[CType("struct fs_quota_statv")]
public unsafe struct fs_quota_statv
{
    public s8 qs_version;
    public u8 qs_pad1;
    public u16 qs_flags;
    public u32 qs_incoredqs;
    public fs_qfilestatv qs_uquota;
    public fs_qfilestatv qs_gquota;
    public fs_qfilestatv qs_pquota;
    public s32 qs_btimelimit;
    public s32 qs_itimelimit;
    public s32 qs_rtbtimelimit;
    public u16 qs_bwarnlimit;
    public u16 qs_iwarnlimit;
    public u16 qs_rtbwarnlimit;
    public u16 qs_pad3;
    public u32 qs_pad4;
    [CType("u64[7]")] public fixed u64 qs_pad2[7];
}
