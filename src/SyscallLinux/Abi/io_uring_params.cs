using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How an io_uring is made, and where its rings lie: io_uring_setup(2).</summary>
[CType("struct io_uring_params")]
public unsafe struct io_uring_params
{
    public u32 sq_entries;
    public u32 cq_entries;
    [Flags<IoUringSetupFlags>] public u32 flags;
    [Meaning(ArgumentKind.Cpu)] public u32 sq_thread_cpu;
    public u32 sq_thread_idle;
    [Flags<IoUringFeatures>] public u32 features;
    [Fd] public u32 wq_fd;
    [CType("u32[3]")] public fixed u32 resv[3];
    public io_sqring_offsets sq_off;
    public io_cqring_offsets cq_off;
}
