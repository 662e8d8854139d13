using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address of the Internet, version 4: ip(7).</summary>
[CType("struct sockaddr_in")]
public unsafe struct sockaddr_in
{
    [Value<AddressFamily>] public __kernel_sa_family_t sin_family;

    /// <summary>In network byte order.</summary>
    [Meaning(ArgumentKind.Port)] public __be16 sin_port;

    public in_addr sin_addr;
    [CType("unsigned char[8]")] public fixed byte __pad[8];
}
