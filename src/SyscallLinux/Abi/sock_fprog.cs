using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A program of the classic packet filter.</summary>
[CompatLayout<Compat.sock_fprog>]
[CType("struct sock_fprog")]
public struct sock_fprog
{
    [Meaning(ArgumentKind.Count)] public ushort len;
    [In(nameof(len), Unit = LengthUnit.Elements)] public UserPtr<sock_filter> filter;
}
