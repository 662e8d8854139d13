using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address in the file system or in the abstract space: unix(7).</summary>
[CType("struct sockaddr_un")]
public unsafe struct sockaddr_un
{
    [CType("__kernel_sa_family_t"), Value<AddressFamily>] public ushort sun_family;

    /// <summary>As long as the address; an abstract name begins with a byte 0.</summary>
    [CType("char[108]"), Path] public fixed byte sun_path[108];
}
