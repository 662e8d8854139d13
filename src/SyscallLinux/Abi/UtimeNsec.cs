namespace SyscallKit.Linux.Abi;

/// <summary>Nanoseconds that are none: the current time, and no change.</summary>
public enum UtimeNsec
{
    UTIME_NOW = 0x3fffffff,
    UTIME_OMIT = 0x3ffffffe,
}
