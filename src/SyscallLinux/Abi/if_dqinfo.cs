using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Times and flags of a quota file: <c>Q_GETINFO</c>.</summary>
[CType("struct if_dqinfo")]
public struct if_dqinfo
{
    [CType("u64")] public ulong dqi_bgrace;
    [CType("u64")] public ulong dqi_igrace;
    [CType("u32")] public uint dqi_flags;
    [CType("u32")] public uint dqi_valid;
}
