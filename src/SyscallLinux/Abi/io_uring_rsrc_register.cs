using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Resources that are registered.</summary>
[CType("struct io_uring_rsrc_register")]
public struct io_uring_rsrc_register
{
    [CType("u32")] public uint nr;
    [CType("u32")] public uint flags;
    [CType("u64")] public ulong resv2;
    [CType("u64")] public ulong data;
    [CType("u64")] public ulong tags;
}
