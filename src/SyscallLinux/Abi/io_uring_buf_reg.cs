using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A ring of provided buffers.</summary>
[CType("struct io_uring_buf_reg")]
public unsafe struct io_uring_buf_reg
{
    public u64 ring_addr;
    public u32 ring_entries;
    public u16 bgid;
    public u16 flags;
    public u32 min_left;
    [CType("u32[5]")] public fixed u32 resv[5];
}
