using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A process's memory map as <c>PR_SET_MM_MAP</c> takes it.</summary>
[CompatLayout<Compat.prctl_mm_map>]
[CType("struct prctl_mm_map")]
public struct prctl_mm_map
{
    public u64 start_code;
    public u64 end_code;
    public u64 start_data;
    public u64 end_data;
    public u64 start_brk;
    public u64 brk;
    public u64 start_stack;
    public u64 arg_start;
    public u64 arg_end;
    public u64 env_start;
    public u64 env_end;
    [Meaning(ArgumentKind.Memory), In(nameof(auxv_size))] public UserPtr<u64> auxv;
    public u32 auxv_size;
    [Fd] public u32 exe_fd;
}
