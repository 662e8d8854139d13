using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_TEST_RUN</c>.</summary>
public struct bpf_attr_test
{
    [CType("u32")] public uint prog_fd;
    [CType("u32")] public uint retval;
    [CType("u32")] public uint data_size_in;
    [CType("u32")] public uint data_size_out;
    [CType("u64")] public ulong data_in;
    [CType("u64")] public ulong data_out;
    [CType("u32")] public uint repeat;
    [CType("u32")] public uint duration;
    [CType("u32")] public uint ctx_size_in;
    [CType("u32")] public uint ctx_size_out;
    [CType("u64")] public ulong ctx_in;
    [CType("u64")] public ulong ctx_out;
    [CType("u32")] public uint flags;
    [CType("u32")] public uint cpu;
    [CType("u32")] public uint batch_size;
}
