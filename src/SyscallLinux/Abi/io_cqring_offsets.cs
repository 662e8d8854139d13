using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Where the parts of the completion ring lie.</summary>
[CType("struct io_cqring_offsets")]
public struct io_cqring_offsets
{
    public u32 head;
    public u32 tail;
    public u32 ring_mask;
    public u32 ring_entries;
    public u32 overflow;
    public u32 cqes;
    public u32 flags;
    public u32 resv1;
    public u64 user_addr;
}
