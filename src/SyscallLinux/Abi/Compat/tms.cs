using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>Processor time in clock ticks: times(2), as i386 lays it out.</summary>
[CType("struct tms")]
public struct tms
{
    [CType("__kernel_clock_t")] public int tms_utime;
    [CType("__kernel_clock_t")] public int tms_stime;
    [CType("__kernel_clock_t")] public int tms_cutime;
    [CType("__kernel_clock_t")] public int tms_cstime;
}
