using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>socket(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface ISocketOperations
{
    [Operation(AddressFamily.AF_UNSPEC)]
    [Operation(AddressFamily.AF_UNIX)]
    [Operation(AddressFamily.AF_PACKET)]
    [Operation(AddressFamily.AF_BLUETOOTH)]
    [Operation(AddressFamily.AF_VSOCK)]
    [Operation(AddressFamily.AF_ALG)]
    [Operation(AddressFamily.AF_CAN)]
    [Operation(AddressFamily.AF_XDP)]
    [return: Fd]
    long AF_UNIX([Meaning(ArgumentKind.Number)] int protocol);

    [Operation(AddressFamily.AF_INET)]
    [Operation(AddressFamily.AF_INET6)]
    [return: Fd]
    long AF_INET([Value<IpProtocol>] int protocol);

    [Operation(AddressFamily.AF_NETLINK)]
    [return: Fd]
    long AF_NETLINK([Value<NetlinkProtocol>] int protocol);
}
