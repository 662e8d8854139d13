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
    [CType("u16")] public ushort procs;
    [CType("u16")] public ushort pad;
    [CType("__kernel_ulong_t")] public uint totalhigh;
    [CType("__kernel_ulong_t")] public uint freehigh;
    [CType("u32")] public uint mem_unit;
    [CType("char[8]")] public fixed byte _f[8];
}
