using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An interval timer in nanoseconds.</summary>
[CType("struct __kernel_itimerspec")]
public struct itimerspec
{
    public timespec it_interval;
    public timespec it_value;
}
