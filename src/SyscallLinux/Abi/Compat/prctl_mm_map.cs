using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using InAttribute = SyscallKit.Declaring.InAttribute;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A process's memory map as <c>PR_SET_MM_MAP</c> takes it, as i386 lays it out.</summary>
[CType("struct prctl_mm_map")]
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct prctl_mm_map
{
    [CType("u64")] public ulong start_code;
    [CType("u64")] public ulong end_code;
    [CType("u64")] public ulong start_data;
    [CType("u64")] public ulong end_data;
    [CType("u64")] public ulong start_brk;
    [CType("u64")] public ulong brk;
    [CType("u64")] public ulong start_stack;
    [CType("u64")] public ulong arg_start;
    [CType("u64")] public ulong arg_end;
    [CType("u64")] public ulong env_start;
    [CType("u64")] public ulong env_end;
    [CType("u64 *"), Meaning(ArgumentKind.Memory), In(nameof(auxv_size))] public uint auxv;
    [CType("u32")] public uint auxv_size;
    [CType("u32"), Fd] public uint exe_fd;
}
