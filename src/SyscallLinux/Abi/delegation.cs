using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A delegation of a file: <c>F_SETDELEG</c>.</summary>
[CType("struct delegation")]
public struct delegation
{
    [CType("u32")] public uint d_flags;
    [CType("u16")] public ushort d_type;
    [CType("u16")] public ushort __pad;
}
