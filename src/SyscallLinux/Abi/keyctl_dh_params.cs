using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Three keys of a Diffie-Hellman computation: <c>KEYCTL_DH_COMPUTE</c>.</summary>
[CType("struct keyctl_dh_params")]
[StructLayout(LayoutKind.Explicit)]
public struct keyctl_dh_params
{
    [FieldOffset(0), CType("s32")] public int @private;
    [FieldOffset(0), CType("s32")] public int priv;
    [FieldOffset(4), CType("s32")] public int prime;
    [FieldOffset(8), CType("s32")] public int @base;
}
