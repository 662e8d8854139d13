using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>A time of 64 bits, the same for 64-bit callers and for the i386 calls whose names end in <c>64</c>.</summary>
/// <param name="Seconds">Seconds.</param>
/// <param name="Nanoseconds">And nanoseconds: 0 to 999,999,999.</param>
[CType("struct __kernel_timespec")]
public readonly record struct Timespec(long Seconds, long Nanoseconds)
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary><c>timespec64_valid</c>: not negative, and the nanoseconds less than a second.</summary>
    public bool IsValid => Seconds >= 0 && Nanoseconds is >= 0 and < NanosecondsPerSecond;

    /// <summary>The time in nanoseconds; the largest value if it is beyond that.</summary>
    public long TotalNanoseconds =>
        Seconds >= long.MaxValue / NanosecondsPerSecond ? long.MaxValue : Seconds * NanosecondsPerSecond + Nanoseconds;

    public static Timespec FromNanoseconds(long nanoseconds) => new(nanoseconds / NanosecondsPerSecond, nanoseconds % NanosecondsPerSecond);
}
