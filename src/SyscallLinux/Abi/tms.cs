using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Processor time in clock ticks: times(2).</summary>
[CompatLayout<Compat.tms>]
[CType("struct tms")]
public struct tms
{
    [CType("__kernel_clock_t")] public long tms_utime;
    [CType("__kernel_clock_t")] public long tms_stime;
    [CType("__kernel_clock_t")] public long tms_cutime;
    [CType("__kernel_clock_t")] public long tms_cstime;
}
