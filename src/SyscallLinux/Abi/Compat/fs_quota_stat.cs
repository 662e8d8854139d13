using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The state of quotas, as XFS has it: <c>Q_XGETQSTAT</c>, as i386 lays it out.</summary>
[CType("struct fs_quota_stat")]
[StructLayout(LayoutKind.Explicit, Pack = 4)]
public struct fs_quota_stat
{
    [FieldOffset(0), CType("s8")] public sbyte qs_version;
    [FieldOffset(2), CType("u16")] public ushort qs_flags;
    [FieldOffset(4), CType("s8")] public sbyte qs_pad;
    [FieldOffset(8)] public fs_qfilestat qs_uquota;
    [FieldOffset(28)] public fs_qfilestat qs_gquota;
    [FieldOffset(48), CType("u32")] public uint qs_incoredqs;
    [FieldOffset(52), CType("s32")] public int qs_btimelimit;
    [FieldOffset(56), CType("s32")] public int qs_itimelimit;
    [FieldOffset(60), CType("s32")] public int qs_rtbtimelimit;
    [FieldOffset(64), CType("u16")] public ushort qs_bwarnlimit;
    [FieldOffset(66), CType("u16")] public ushort qs_iwarnlimit;
}
