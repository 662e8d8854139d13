using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A ring of provided buffers.</summary>
[CType("struct io_uring_buf_reg")]
public unsafe struct io_uring_buf_reg
{
    [CType("u64")] public ulong ring_addr;
    [CType("u32")] public uint ring_entries;
    [CType("u16")] public ushort bgid;
    [CType("u16")] public ushort flags;
    [CType("u32")] public uint min_left;
    [CType("u32[5]")] public fixed uint resv[5];
}
