using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of quotas, as XFS has it: <c>Q_XGETQSTAT</c>, as i386 lays it out.</summary>
[CType("struct fs_quota_stat")]
[StructLayout(LayoutKind.Explicit, Pack = 4)]
public struct fs_quota_stat
{
    [FieldOffset(0)] public s8 qs_version;
    [FieldOffset(2)] public u16 qs_flags;
    [FieldOffset(4)] public s8 qs_pad;
    [FieldOffset(8)] public fs_qfilestat qs_uquota;
    [FieldOffset(28)] public fs_qfilestat qs_gquota;
    [FieldOffset(48)] public u32 qs_incoredqs;
    [FieldOffset(52)] public s32 qs_btimelimit;
    [FieldOffset(56)] public s32 qs_itimelimit;
    [FieldOffset(60)] public s32 qs_rtbtimelimit;
    [FieldOffset(64)] public u16 qs_bwarnlimit;
    [FieldOffset(66)] public u16 qs_iwarnlimit;
}
