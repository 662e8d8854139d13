using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Registered resources that are replaced.</summary>
[CType("struct io_uring_rsrc_update")]
public struct io_uring_rsrc_update
{
    public u32 offset;
    public u32 resv;
    public u64 data;
}
