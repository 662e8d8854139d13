using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Sizes of an operation with an asymmetric key: <c>KEYCTL_PKEY_ENCRYPT</c> and the others.</summary>
[CType("struct keyctl_pkey_params")]
[StructLayout(LayoutKind.Explicit)]
public unsafe struct keyctl_pkey_params
{
    [FieldOffset(0), CType("s32")] public int key_id;
    [FieldOffset(4), CType("u32")] public uint in_len;
    [FieldOffset(8), CType("u32")] public uint out_len;
    [FieldOffset(8), CType("u32")] public uint in2_len;
    [FieldOffset(12), CType("u32[7]")] public fixed uint __spare[7];
}
