using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A delegation of a file: <c>F_SETDELEG</c>.</summary>
[CType("struct delegation")]
public struct delegation
{
    public u32 d_flags;
    public u16 d_type;
    public u16 __pad;
}
