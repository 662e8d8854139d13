using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Registered resources that are replaced, with tags.</summary>
[CType("struct io_uring_rsrc_update2")]
public struct io_uring_rsrc_update2
{
    public u32 offset;
    public u32 resv;
    public u64 data;
    public u64 tags;
    public u32 nr;
    public u32 resv2;
}
