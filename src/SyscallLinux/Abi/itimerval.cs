using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An interval timer in microseconds.</summary>
[CompatLayout<Compat.itimerval>]
[CType("struct __kernel_old_itimerval")]
public struct itimerval
{
    public timeval it_interval;
    public timeval it_value;
}
