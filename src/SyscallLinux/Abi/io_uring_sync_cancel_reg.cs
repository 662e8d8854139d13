using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which requests are cancelled, and how long that is waited for.</summary>
[CType("struct io_uring_sync_cancel_reg")]
public unsafe struct io_uring_sync_cancel_reg
{
    public u64 addr;
    public s32 fd;
    public u32 flags;
    public timespec timeout;
    public u8 opcode;
    [CType("u8[7]")] public fixed u8 pad[7];
    [CType("u64[3]")] public fixed u64 pad2[3];
}
