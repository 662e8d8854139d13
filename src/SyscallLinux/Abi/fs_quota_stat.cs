using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of quotas, as XFS has it: <c>Q_XGETQSTAT</c>.</summary>
[CompatLayout<Compat.fs_quota_stat>]
[CType("struct fs_quota_stat")]
public struct fs_quota_stat
{
    [CType("s8")] public sbyte qs_version;
    [CType("u16")] public ushort qs_flags;
    [CType("s8")] public sbyte qs_pad;
    public fs_qfilestat qs_uquota;
    public fs_qfilestat qs_gquota;
    [CType("u32")] public uint qs_incoredqs;
    [CType("s32")] public int qs_btimelimit;
    [CType("s32")] public int qs_itimelimit;
    [CType("s32")] public int qs_rtbtimelimit;
    [CType("u16")] public ushort qs_bwarnlimit;
    [CType("u16")] public ushort qs_iwarnlimit;
}
