using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A segment descriptor: set_thread_area(2), modify_ldt(2).</summary>
[CompatLayout<Compat.user_desc>]
[CType("struct user_desc")]
public struct user_desc
{
    [Meaning(ArgumentKind.Number)] public uint entry_number;
    [Meaning(ArgumentKind.Address)] public uint base_addr;
    public uint limit;

    [BitField("seg_32bit", 0, 1)]
    [BitField("contents", 1, 2)]
    [BitField("read_exec_only", 3, 1)]
    [BitField("limit_in_pages", 4, 1)]
    [BitField("seg_not_present", 5, 1)]
    [BitField("useable", 6, 1)]
    [BitField("lm", 7, 1)]
    public uint bits;
}
