using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The machine's memory and load: sysinfo(2), as i386 lays it out.</summary>
[CType("struct sysinfo")]
public unsafe struct sysinfo
{
    [CType("__kernel_long_t")] public int uptime;
    [CType("__kernel_ulong_t[3]")] public fixed uint loads[3];
    [CType("__kernel_ulong_t")] public uint totalram;
    [CType("__kernel_ulong_t")] public uint freeram;
    [CType("__kernel_ulong_t")] public uint sharedram;
    [CType("__kernel_ulong_t")] public uint bufferram;
    [CType("__kernel_ulong_t")] public uint totalswap;
    [CType("__kernel_ulong_t")] public uint freeswap;
    public u16 procs;
    public u16 pad;
    [CType("__kernel_ulong_t")] public uint totalhigh;
    [CType("__kernel_ulong_t")] public uint freehigh;
    public u32 mem_unit;
    [CType("char[8]")] public fixed byte _f[8];
}
