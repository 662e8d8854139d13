using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A group of link-layer addresses: <c>PACKET_ADD_MEMBERSHIP</c>.</summary>
[CType("struct packet_mreq")]
public unsafe struct packet_mreq
{
    public int mr_ifindex;
    public ushort mr_type;
    public ushort mr_alen;
    [CType("unsigned char[8]")] public fixed byte mr_address[8];
}
