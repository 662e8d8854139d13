using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Where the parts of the submission ring lie.</summary>
[CType("struct io_sqring_offsets")]
public struct io_sqring_offsets
{
    [CType("u32")] public uint head;
    [CType("u32")] public uint tail;
    [CType("u32")] public uint ring_mask;
    [CType("u32")] public uint ring_entries;
    [CType("u32")] public uint flags;
    [CType("u32")] public uint dropped;
    [CType("u32")] public uint array;
    [CType("u32")] public uint resv1;
    [CType("u64")] public ulong user_addr;
}
