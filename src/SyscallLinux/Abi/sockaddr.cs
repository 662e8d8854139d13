using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address, of any family.</summary>
[CType("struct sockaddr")]
public unsafe struct sockaddr
{
    [Value<AddressFamily>] public ushort sa_family;
    [CType("char[14]")] public fixed byte sa_data[14];
}
