using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Asks for and tells of an extension of a time slice.</summary>
[CType("struct rseq_slice_ctrl")]
[StructLayout(LayoutKind.Explicit)]
public struct rseq_slice_ctrl
{
    [FieldOffset(0), CType("u32")] public uint all;
    [FieldOffset(0), CType("u8")] public byte request;
    [FieldOffset(1), CType("u8")] public byte granted;
    [FieldOffset(2), CType("u16")] public ushort __reserved;
}
