using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Where the parts of the submission ring lie.</summary>
[CType("struct io_sqring_offsets")]
public struct io_sqring_offsets
{
    public u32 head;
    public u32 tail;
    public u32 ring_mask;
    public u32 ring_entries;
    public u32 flags;
    public u32 dropped;
    public u32 array;
    public u32 resv1;
    public u64 user_addr;
}
