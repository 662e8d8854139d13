using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which opcodes there are.</summary>
/// <remarks><c>ops</c> of any length begins at byte 16.</remarks>
[CType("struct io_uring_probe")]
public unsafe struct io_uring_probe
{
    [CType("u8")] public byte last_op;
    [CType("u8")] public byte ops_len;
    [CType("u16")] public ushort resv;
    [CType("u32[3]")] public fixed uint resv2[3];
}
