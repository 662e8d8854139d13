using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The list of futexes that are released at a thread's end: set_robust_list(2).</summary>
[CompatLayout<Compat.robust_list_head>]
[CType("struct robust_list_head")]
public struct robust_list_head
{
    [Meaning(ArgumentKind.Address)] public UserPtr list_next;
    public long futex_offset;
    [Meaning(ArgumentKind.Address)] public UserPtr list_op_pending;
}
