using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which opcodes there are.</summary>
/// <remarks><c>ops</c> of any length begins at byte 16.</remarks>
[CType("struct io_uring_probe")]
public unsafe struct io_uring_probe
{
    public u8 last_op;
    public u8 ops_len;
    public u16 resv;
    [CType("u32[3]")] public fixed u32 resv2[3];
}
