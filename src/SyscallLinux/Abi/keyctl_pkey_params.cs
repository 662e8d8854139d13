using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Sizes of an operation with an asymmetric key: <c>KEYCTL_PKEY_ENCRYPT</c> and the others.</summary>
[CType("struct keyctl_pkey_params")]
[StructLayout(LayoutKind.Explicit)]
public unsafe struct keyctl_pkey_params
{
    [FieldOffset(0)] public s32 key_id;
    [FieldOffset(4)] public u32 in_len;
    [FieldOffset(8)] public u32 out_len;
    [FieldOffset(8)] public u32 in2_len;
    [FieldOffset(12), CType("u32[7]")] public fixed u32 __spare[7];
}
