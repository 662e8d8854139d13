using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file is opened: openat2(2).</summary>
[CType("struct open_how")]
public struct open_how
{
    [CType("u64"), Flags<OpenFlags>] public ulong flags;
    [CType("u64"), Mode] public ulong mode;
    [CType("u64"), Flags<ResolveFlags>] public ulong resolve;
}
