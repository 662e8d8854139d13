using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The arguments of select(2) in memory: the call 82.</summary>
[CType("struct sel_arg_struct")]
public struct sel_arg_struct
{
    [CType("unsigned long"), Meaning(ArgumentKind.Count)] public uint n;
    [CType("fd_set *"), Meaning(ArgumentKind.FdSet), InOut(nameof(n))] public uint inp;
    [CType("fd_set *"), Meaning(ArgumentKind.FdSet), InOut(nameof(n))] public uint outp;
    [CType("fd_set *"), Meaning(ArgumentKind.FdSet), InOut(nameof(n))] public uint exp;
    [CType("struct __kernel_old_timeval *"), Meaning(ArgumentKind.Struct), InOut] public uint tvp;
}
