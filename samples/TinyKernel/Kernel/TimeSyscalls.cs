using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using Tiny.Clock;
using Abi = SyscallKit.Linux.Abi;

namespace Tiny.Kernel;

/// <summary>Clocks and sleep (kernel/time/posix-timers.c, hrtimer.c).</summary>
public sealed partial class TimeSyscalls(KernelClock clock, Scheduler scheduler)
{
    [Syscall(228, Ia32 = 403, Name = "clock_gettime", Ia32TableName = "clock_gettime64")]
    public long ClockGetTime(SyscallContext context, [Value<Abi.ClockId>] ClockId which_clock, UserPtr<Timespec> tp) =>
        TryRead(which_clock, out long now) ? context.Memory.PutUser(tp, Timespec.FromNanoseconds(now)) : -Errno.EINVAL;

    [Syscall(35)]
    public long NanoSleep(SyscallContext context, ReadOnlyUserPtr<Timespec> rqtp, UserPtr<Timespec> rmtp) =>
        Sleep(context, rqtp, origin: 0);

    /// <summary>Nothing interrupts a sleep here but the end of the process, so the remaining time is never stored.</summary>
    [Syscall(230, Ia32 = 407, Name = "clock_nanosleep", Ia32TableName = "clock_nanosleep_time64")]
    public long ClockNanoSleep(
        SyscallContext context, [Value<Abi.ClockId>] ClockId which_clock, [Flags<Abi.TimerFlags>] int flags, ReadOnlyUserPtr<Timespec> rqtp, UserPtr<Timespec> rmtp)
    {
        const int TIMER_ABSTIME = 1;
        if (!TryRead(which_clock, out long now))
            return -Errno.EINVAL;
        return Sleep(context, rqtp, (flags & TIMER_ABSTIME) != 0 ? now : 0);
    }

    private long Sleep(SyscallContext context, ReadOnlyUserPtr<Timespec> rqtp, long origin)
    {
        if (context.Memory.GetUser(rqtp, out Timespec time) != 0)
            return -Errno.EFAULT;
        if (!time.IsValid)
            return -Errno.EINVAL;
        long deadline = clock.After(long.Max(0, time.TotalNanoseconds - origin));
        return scheduler.WaitFor(context, () => clock.Now >= deadline ? 0 : null, deadline);
    }

    private bool TryRead(ClockId id, out long now)
    {
        now = id is ClockId.CLOCK_REALTIME or ClockId.CLOCK_REALTIME_COARSE ? clock.RealTime : clock.Now;
        return id is ClockId.CLOCK_REALTIME or ClockId.CLOCK_MONOTONIC or ClockId.CLOCK_MONOTONIC_RAW
            or ClockId.CLOCK_REALTIME_COARSE or ClockId.CLOCK_MONOTONIC_COARSE or ClockId.CLOCK_BOOTTIME;
    }
}
