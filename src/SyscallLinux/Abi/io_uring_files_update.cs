using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Registered files that are replaced.</summary>
[CType("struct io_uring_files_update")]
public struct io_uring_files_update
{
    [CType("u32")] public uint offset;
    [CType("u32")] public uint resv;
    [CType("u64")] public ulong fds;
}
