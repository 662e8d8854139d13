using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An entry of the completion queue.</summary>
/// <remarks><c>big_cqe</c> of any length begins at byte 16.</remarks>
[CType("struct io_uring_cqe")]
public struct io_uring_cqe
{
    [CType("u64")] public ulong user_data;
    [CType("s32")] public int res;
    [CType("u32")] public uint flags;
}
