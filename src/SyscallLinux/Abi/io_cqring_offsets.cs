using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Where the parts of the completion ring lie.</summary>
[CType("struct io_cqring_offsets")]
public struct io_cqring_offsets
{
    [CType("u32")] public uint head;
    [CType("u32")] public uint tail;
    [CType("u32")] public uint ring_mask;
    [CType("u32")] public uint ring_entries;
    [CType("u32")] public uint overflow;
    [CType("u32")] public uint cqes;
    [CType("u32")] public uint flags;
    [CType("u32")] public uint resv1;
    [CType("u64")] public ulong user_addr;
}
