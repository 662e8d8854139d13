using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Processor time in clock ticks: times(2).</summary>
[CompatLayout<Compat.tms>]
[CType("struct tms")]
public struct tms
{
    public __kernel_clock_t tms_utime;
    public __kernel_clock_t tms_stime;
    public __kernel_clock_t tms_cutime;
    public __kernel_clock_t tms_cstime;
}
