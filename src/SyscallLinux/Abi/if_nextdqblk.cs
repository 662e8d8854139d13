using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits and use of the next owner: <c>Q_GETNEXTQUOTA</c>.</summary>
[CType("struct if_nextdqblk")]
public struct if_nextdqblk
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
    [CType("u32")] public uint dqb_id;
}
