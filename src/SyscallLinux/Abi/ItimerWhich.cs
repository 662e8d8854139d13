namespace SyscallKit.Linux.Abi;

/// <summary>Which time an interval timer counts.</summary>
public enum ItimerWhich
{
    ITIMER_REAL = 0,
    ITIMER_VIRTUAL = 1,
    ITIMER_PROF = 2,
}
