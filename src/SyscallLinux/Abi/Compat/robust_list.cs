using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A link of the list of robust futexes, as i386 lays it out.</summary>
[CType("struct robust_list")]
public struct robust_list
{
    [CType("struct robust_list *")] public uint next;
}
