using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An entry of the completion queue.</summary>
/// <remarks><c>big_cqe</c> of any length begins at byte 16.</remarks>
[CType("struct io_uring_cqe")]
public struct io_uring_cqe
{
    public u64 user_data;
    public s32 res;
    public u32 flags;
}
