using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An instruction of the classic packet filter.</summary>
[CType("struct sock_filter")]
public struct sock_filter
{
    /// <summary>Its class, a <c>BpfInsnClass</c>, lies in the low 3 bits.</summary>
    [CType("u16"), Meaning(ArgumentKind.Number)] public ushort code;

    [CType("u8")] public byte jt;
    [CType("u8")] public byte jf;
    [CType("u32")] public uint k;
}
