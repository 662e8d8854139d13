using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>An interval timer in microseconds, as i386 lays it out.</summary>
[CType("struct __kernel_old_itimerval")]
public struct itimerval
{
    public timeval it_interval;
    public timeval it_value;
}
