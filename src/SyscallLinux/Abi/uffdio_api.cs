using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The features of a descriptor of page faults: <c>UFFDIO_API</c>.</summary>
[CType("struct uffdio_api")]
public struct uffdio_api
{
    public u64 api;
    public u64 features;
    public u64 ioctls;
}
