using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time zone as gettimeofday(2) knows it.</summary>
[CType("struct timezone")]
public struct timezone
{
    public int tz_minuteswest;
    public int tz_dsttime;
}
