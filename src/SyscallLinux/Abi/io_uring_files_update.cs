using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Registered files that are replaced.</summary>
[CType("struct io_uring_files_update")]
public struct io_uring_files_update
{
    public u32 offset;
    public u32 resv;
    public u64 fds;
}
