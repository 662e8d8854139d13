using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The list of futexes that are released at a thread's end: set_robust_list(2), as i386 lays it out.</summary>
[CType("struct robust_list_head")]
public struct robust_list_head
{
    [CType("void *"), Meaning(ArgumentKind.Address)] public uint list_next;
    public int futex_offset;
    [CType("void *"), Meaning(ArgumentKind.Address)] public uint list_op_pending;
}
