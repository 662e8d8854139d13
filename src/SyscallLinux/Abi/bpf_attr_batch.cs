using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_MAP_LOOKUP_BATCH</c> and the others that do many elements.</summary>
public struct bpf_attr_batch
{
    [CType("u64")] public ulong in_batch;
    [CType("u64")] public ulong out_batch;
    [CType("u64")] public ulong keys;
    [CType("u64")] public ulong values;
    [CType("u32")] public uint count;
    [CType("u32")] public uint map_fd;
    [CType("u64")] public ulong elem_flags;
    [CType("u64")] public ulong flags;
}
