using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits and use of one owner: quotactl(2).</summary>
[CompatLayout<Compat.if_dqblk>]
[CType("struct if_dqblk")]
public struct if_dqblk
{
    [CType("u64")] public ulong dqb_bhardlimit;
    [CType("u64")] public ulong dqb_bsoftlimit;
    [CType("u64")] public ulong dqb_curspace;
    [CType("u64")] public ulong dqb_ihardlimit;
    [CType("u64")] public ulong dqb_isoftlimit;
    [CType("u64")] public ulong dqb_curinodes;
    [CType("u64")] public ulong dqb_btime;
    [CType("u64")] public ulong dqb_itime;
    [CType("u32")] public uint dqb_valid;
}
