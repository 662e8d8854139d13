using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How an io_uring is made, and where its rings lie: io_uring_setup(2).</summary>
[CType("struct io_uring_params")]
public unsafe struct io_uring_params
{
    [CType("u32")] public uint sq_entries;
    [CType("u32")] public uint cq_entries;
    [CType("u32"), Flags<IoUringSetupFlags>] public uint flags;
    [CType("u32"), Meaning(ArgumentKind.Cpu)] public uint sq_thread_cpu;
    [CType("u32")] public uint sq_thread_idle;
    [CType("u32"), Flags<IoUringFeatures>] public uint features;
    [CType("u32"), Fd] public uint wq_fd;
    [CType("u32[3]")] public fixed uint resv[3];
    public io_sqring_offsets sq_off;
    public io_cqring_offsets cq_off;
}
