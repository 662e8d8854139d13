using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Registered resources that are replaced.</summary>
[CType("struct io_uring_rsrc_update")]
public struct io_uring_rsrc_update
{
    [CType("u32")] public uint offset;
    [CType("u32")] public uint resv;
    [CType("u64")] public ulong data;
}
