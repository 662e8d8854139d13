using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which requests are cancelled, and how long that is waited for.</summary>
[CType("struct io_uring_sync_cancel_reg")]
public unsafe struct io_uring_sync_cancel_reg
{
    [CType("u64")] public ulong addr;
    [CType("s32")] public int fd;
    [CType("u32")] public uint flags;
    public timespec timeout;
    [CType("u8")] public byte opcode;
    [CType("u8[7]")] public fixed byte pad[7];
    [CType("u64[3]")] public fixed ulong pad2[3];
}
