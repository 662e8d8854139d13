using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What an io_uring may do.</summary>
[CType("struct io_uring_restriction")]
[StructLayout(LayoutKind.Explicit)]
public unsafe struct io_uring_restriction
{
    [FieldOffset(0)] public u16 opcode;
    [FieldOffset(2)] public u8 register_op;
    [FieldOffset(2)] public u8 sqe_op;
    [FieldOffset(2)] public u8 sqe_flags;
    [FieldOffset(3)] public u8 resv;
    [FieldOffset(4), CType("u32[3]")] public fixed u32 resv2[3];
}
