using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The machine's memory and load: sysinfo(2).</summary>
[CompatLayout<Compat.sysinfo>]
[CType("struct sysinfo")]
public unsafe struct sysinfo
{
    [CType("__kernel_long_t")] public long uptime;
    [CType("__kernel_ulong_t[3]")] public fixed ulong loads[3];
    [CType("__kernel_ulong_t")] public ulong totalram;
    [CType("__kernel_ulong_t")] public ulong freeram;
    [CType("__kernel_ulong_t")] public ulong sharedram;
    [CType("__kernel_ulong_t")] public ulong bufferram;
    [CType("__kernel_ulong_t")] public ulong totalswap;
    [CType("__kernel_ulong_t")] public ulong freeswap;
    [CType("u16")] public ushort procs;
    [CType("u16")] public ushort pad;
    [CType("__kernel_ulong_t")] public ulong totalhigh;
    [CType("__kernel_ulong_t")] public ulong freehigh;
    [CType("u32")] public uint mem_unit;
}
