using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An operation of asynchronous input and output: io_submit(2).</summary>
[CType("struct iocb")]
public struct iocb
{
    public u64 aio_data;
    public u32 aio_key;
    [Flags<RwfFlags>] public __kernel_rwf_t aio_rw_flags;
    public u16 aio_lio_opcode;
    public s16 aio_reqprio;
    [Fd] public u32 aio_fildes;
    [CType("u64"), Meaning(ArgumentKind.Memory), InOut(nameof(aio_nbytes))] public UserPtr aio_buf;
    [Size] public u64 aio_nbytes;
    [Offset] public s64 aio_offset;
    public u64 aio_reserved2;
    public u32 aio_flags;
    [Fd] public u32 aio_resfd;
}
