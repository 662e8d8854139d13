using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>An interval timer in nanoseconds with 32-bit times.</summary>
[CType("struct old_itimerspec32")]
public struct old_itimerspec32
{
    public timespec_old it_interval;
    public timespec_old it_value;
}
