using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Three keys of a Diffie-Hellman computation: <c>KEYCTL_DH_COMPUTE</c>.</summary>
[CType("struct keyctl_dh_params")]
[StructLayout(LayoutKind.Explicit)]
public struct keyctl_dh_params
{
    [FieldOffset(0)] public s32 @private;
    [FieldOffset(0)] public s32 priv;
    [FieldOffset(4)] public s32 prime;
    [FieldOffset(8)] public s32 @base;
}
