using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The features of a descriptor of page faults: <c>UFFDIO_API</c>.</summary>
[CType("struct uffdio_api")]
public struct uffdio_api
{
    [CType("u64")] public ulong api;
    [CType("u64")] public ulong features;
    [CType("u64")] public ulong ioctls;
}
