using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>clock_gettime(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IClockGettimeOperations
{
    [Operation(ClockId.CLOCK_REALTIME)]
    [Operation(ClockId.CLOCK_REALTIME_COARSE)]
    [Operation(ClockId.CLOCK_REALTIME_ALARM)]
    [Operation(ClockId.CLOCK_TAI)]
    [Operation(ClockId.CLOCK_MONOTONIC)]
    [Operation(ClockId.CLOCK_MONOTONIC_RAW)]
    [Operation(ClockId.CLOCK_MONOTONIC_COARSE)]
    [Operation(ClockId.CLOCK_BOOTTIME)]
    [Operation(ClockId.CLOCK_BOOTTIME_ALARM)]
    [Operation(ClockId.CLOCK_PROCESS_CPUTIME_ID)]
    [Operation(ClockId.CLOCK_THREAD_CPUTIME_ID)]
    [return: Meaning(ArgumentKind.Zero)]
    long CLOCK_REALTIME([Out] UserPtr<timespec> tp);

    [Operation(ClockId.CLOCK_SGI_CYCLE)]
    [return: Meaning(ArgumentKind.Zero)]
    long CLOCK_SGI_CYCLE([Meaning(ArgumentKind.Address)] UserPtr<timespec> tp);
}
