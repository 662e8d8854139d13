using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file is opened: openat2(2).</summary>
[CType("struct open_how")]
public struct open_how
{
    [Flags<OpenFlags>] public u64 flags;
    [Mode] public u64 mode;
    [Flags<ResolveFlags>] public u64 resolve;
}
