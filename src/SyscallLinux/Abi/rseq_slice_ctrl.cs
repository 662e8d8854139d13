using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Asks for and tells of an extension of a time slice.</summary>
[CType("struct rseq_slice_ctrl")]
[StructLayout(LayoutKind.Explicit)]
public struct rseq_slice_ctrl
{
    [FieldOffset(0)] public u32 all;
    [FieldOffset(0)] public u8 request;
    [FieldOffset(1)] public u8 granted;
    [FieldOffset(2)] public u16 __reserved;
}
