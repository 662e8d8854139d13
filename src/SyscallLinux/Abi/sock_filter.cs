using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An instruction of the classic packet filter.</summary>
[CType("struct sock_filter")]
public struct sock_filter
{
    /// <summary>Its class, a <c>BpfInsnClass</c>, lies in the low 3 bits.</summary>
    [Meaning(ArgumentKind.Number)] public u16 code;

    public u8 jt;
    public u8 jf;
    public u32 k;
}
