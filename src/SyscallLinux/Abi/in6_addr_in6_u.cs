using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An address of the Internet, version 6, as bytes, halves and words.</summary>
[StructLayout(LayoutKind.Explicit)]
public unsafe struct in6_addr_in6_u
{
    [FieldOffset(0), CType("u8[16]")] public fixed byte u6_addr8[16];
    [FieldOffset(0), CType("__be16[8]")] public fixed ushort u6_addr16[8];
    [FieldOffset(0), CType("__be32[4]")] public fixed uint u6_addr32[4];
}
