using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An operation of asynchronous input and output: io_submit(2).</summary>
[CType("struct iocb")]
public struct iocb
{
    [CType("u64")] public ulong aio_data;
    [CType("u32")] public uint aio_key;
    [CType("__kernel_rwf_t"), Flags<RwfFlags>] public int aio_rw_flags;
    [CType("u16")] public ushort aio_lio_opcode;
    [CType("s16")] public short aio_reqprio;
    [CType("u32"), Fd] public uint aio_fildes;
    [CType("u64"), Meaning(ArgumentKind.Memory), InOut(nameof(aio_nbytes))] public UserPtr aio_buf;
    [CType("u64"), Size] public ulong aio_nbytes;
    [CType("s64"), Offset] public long aio_offset;
    [CType("u64")] public ulong aio_reserved2;
    [CType("u32")] public uint aio_flags;
    [CType("u32"), Fd] public uint aio_resfd;
}
