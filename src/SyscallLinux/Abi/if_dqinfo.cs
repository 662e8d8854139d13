using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Times and flags of a quota file: <c>Q_GETINFO</c>.</summary>
[CType("struct if_dqinfo")]
public struct if_dqinfo
{
    public u64 dqi_bgrace;
    public u64 dqi_igrace;
    public u32 dqi_flags;
    public u32 dqi_valid;
}
