using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link of the list of robust futexes.</summary>
[CompatLayout<Compat.robust_list>]
[CType("struct robust_list")]
public struct robust_list
{
    public UserPtr<robust_list> next;
}
