using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What an io_uring may do.</summary>
[CType("struct io_uring_restriction")]
[StructLayout(LayoutKind.Explicit)]
public unsafe struct io_uring_restriction
{
    [FieldOffset(0), CType("u16")] public ushort opcode;
    [FieldOffset(2), CType("u8")] public byte register_op;
    [FieldOffset(2), CType("u8")] public byte sqe_op;
    [FieldOffset(2), CType("u8")] public byte sqe_flags;
    [FieldOffset(3), CType("u8")] public byte resv;
    [FieldOffset(4), CType("u32[3]")] public fixed uint resv2[3];
}
