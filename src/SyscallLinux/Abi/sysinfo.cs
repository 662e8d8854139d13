using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The machine's memory and load: sysinfo(2).</summary>
[CompatLayout<Compat.sysinfo>]
[CType("struct sysinfo")]
public unsafe struct sysinfo
{
    public __kernel_long_t uptime;
    [CType("__kernel_ulong_t[3]")] public fixed __kernel_ulong_t loads[3];
    public __kernel_ulong_t totalram;
    public __kernel_ulong_t freeram;
    public __kernel_ulong_t sharedram;
    public __kernel_ulong_t bufferram;
    public __kernel_ulong_t totalswap;
    public __kernel_ulong_t freeswap;
    public u16 procs;
    public u16 pad;
    public __kernel_ulong_t totalhigh;
    public __kernel_ulong_t freehigh;
    public u32 mem_unit;
}
