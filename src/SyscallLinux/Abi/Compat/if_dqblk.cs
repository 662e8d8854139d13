using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>Limits and use of one owner: quotactl(2), as i386 lays it out.</summary>
[CType("struct if_dqblk")]
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct if_dqblk
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
}
