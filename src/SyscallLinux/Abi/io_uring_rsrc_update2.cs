using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Registered resources that are replaced, with tags.</summary>
[CType("struct io_uring_rsrc_update2")]
public struct io_uring_rsrc_update2
{
    [CType("u32")] public uint offset;
    [CType("u32")] public uint resv;
    [CType("u64")] public ulong data;
    [CType("u64")] public ulong tags;
    [CType("u32")] public uint nr;
    [CType("u32")] public uint resv2;
}
