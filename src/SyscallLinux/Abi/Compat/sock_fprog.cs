using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A program of the classic packet filter, as i386 lays it out.</summary>
[CType("struct sock_fprog")]
public struct sock_fprog
{
    [Meaning(ArgumentKind.Count)] public ushort len;
    [CType("struct sock_filter *"), Meaning(ArgumentKind.Structs), In(nameof(len))] public uint filter;
}
