using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The state of quotas with project quotas: <c>Q_XGETQSTATV</c>.</summary>
[CType("struct fs_quota_statv")]
public unsafe struct fs_quota_statv
{
    [CType("s8")] public sbyte qs_version;
    [CType("u8")] public byte qs_pad1;
    [CType("u16")] public ushort qs_flags;
    [CType("u32")] public uint qs_incoredqs;
    public fs_qfilestatv qs_uquota;
    public fs_qfilestatv qs_gquota;
    public fs_qfilestatv qs_pquota;
    [CType("s32")] public int qs_btimelimit;
    [CType("s32")] public int qs_itimelimit;
    [CType("s32")] public int qs_rtbtimelimit;
    [CType("u16")] public ushort qs_bwarnlimit;
    [CType("u16")] public ushort qs_iwarnlimit;
    [CType("u16")] public ushort qs_rtbwarnlimit;
    [CType("u16")] public ushort qs_pad3;
    [CType("u32")] public uint qs_pad4;
    [CType("u64[7]")] public fixed ulong qs_pad2[7];
}
