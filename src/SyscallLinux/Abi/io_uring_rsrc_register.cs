using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Resources that are registered.</summary>
[CType("struct io_uring_rsrc_register")]
public struct io_uring_rsrc_register
{
    public u32 nr;
    public u32 flags;
    public u64 resv2;
    public u64 data;
    public u64 tags;
}
