using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits and use of the next owner: <c>Q_GETNEXTQUOTA</c>.</summary>
[CType("struct if_nextdqblk")]
public struct if_nextdqblk
{
    public u64 dqb_bhardlimit;
    public u64 dqb_bsoftlimit;
    public u64 dqb_curspace;
    public u64 dqb_ihardlimit;
    public u64 dqb_isoftlimit;
    public u64 dqb_curinodes;
    public u64 dqb_btime;
    public u64 dqb_itime;
    public u32 dqb_valid;
    public u32 dqb_id;
}
