using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address of the link layer: packet(7).</summary>
[CType("struct sockaddr_ll")]
public unsafe struct sockaddr_ll
{
    [Value<AddressFamily>] public ushort sll_family;

    /// <summary>An EtherType, in network byte order.</summary>
    [CType("__be16"), Meaning(ArgumentKind.Number)] public ushort sll_protocol;

    public int sll_ifindex;
    public ushort sll_hatype;
    public byte sll_pkttype;
    public byte sll_halen;
    [CType("unsigned char[8]")] public fixed byte sll_addr[8];
}
