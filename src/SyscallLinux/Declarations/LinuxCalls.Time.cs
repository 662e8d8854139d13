using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Clocks, timers and sleep.</content>
public partial class LinuxCalls
{
    // Time of day.

    [Syscall(201)]
    [Errors(nameof(EOVERFLOW), nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Seconds)]
    public virtual partial long Time(SyscallContext context, [Out, Nullable] UserPtr<__kernel_old_time_t> tloc);

    [Syscall(96, Ia32 = 78)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetTimeOfDay(
        SyscallContext context,
        [Out, Nullable] UserPtr<timeval> tv,
        [Out, Nullable] UserPtr<timezone> tz);

    [Syscall(164, Ia32 = 79)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetTimeOfDay(
        SyscallContext context,
        [In, Nullable] UserPtr<timeval> tv,
        [In, Nullable] UserPtr<timezone> tz);

    [Syscall(159)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENODEV), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Value<TimeState>]
    public virtual partial long Adjtimex(SyscallContext context, [InOut] UserPtr<timex> txc_p);

    // Clocks.

    [Syscall(228, Ia32 = 403, Ia32TableName = "clock_gettime64", Name = "clock_gettime")]
    [Operations<IClockGettimeOperations>(nameof(which_clock))]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(EINVAL), nameof(ENODEV), nameof(EOPNOTSUPP), nameof(EOVERFLOW), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long ClockGettime(
        SyscallContext context,
        [CType("const clockid_t"), Value<ClockId>] clockid_t which_clock,
        [Out] UserPtr<timespec> tp);

    [Syscall(227, Ia32 = 404, Ia32TableName = "clock_settime64", Name = "clock_settime")]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(EINVAL), nameof(ENODEV), nameof(EOPNOTSUPP), nameof(EOVERFLOW), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long ClockSettime(
        SyscallContext context,
        [CType("const clockid_t"), Value<ClockId>] clockid_t which_clock,
        [In] ReadOnlyUserPtr<timespec> tp);

    [Syscall(229, Ia32 = 406, Ia32TableName = "clock_getres_time64", Name = "clock_getres")]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(EINVAL), nameof(ENODEV), nameof(EOPNOTSUPP), nameof(EOVERFLOW), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long ClockGetres(
        SyscallContext context,
        [CType("const clockid_t"), Value<ClockId>] clockid_t which_clock,
        [Out, Nullable] UserPtr<timespec> tp);

    [Syscall(305, Ia32 = 405, Ia32TableName = "clock_adjtime64", Name = "clock_adjtime")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENODEV), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Value<TimeState>]
    public virtual partial long ClockAdjtime(
        SyscallContext context,
        [CType("const clockid_t"), Value<ClockId>] clockid_t which_clock,
        [InOut] UserPtr<timex> utx);

    // Sleep.

    [Syscall(35)]
    [Errors(nameof(EFAULT), nameof(EINTR), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Nanosleep(SyscallContext context, [In] UserPtr<timespec> rqtp, [Out, Nullable] UserPtr<timespec> rmtp);

    [Syscall(230, Ia32 = 407, Ia32TableName = "clock_nanosleep_time64", Name = "clock_nanosleep")]
    [Operations<IClockNanosleepOperations>(nameof(which_clock))]
    [Errors(nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long ClockNanosleep(
        SyscallContext context,
        [CType("const clockid_t"), Value<ClockId>] clockid_t which_clock,
        [Flags<TimerFlags>] int flags,
        [In] ReadOnlyUserPtr<timespec> rqtp,
        [Out, Nullable] UserPtr<timespec> rmtp);

    // Interval timers.

    [Syscall(37, Ia32 = 27)]
    [return: Meaning(ArgumentKind.Seconds)]
    public virtual partial long Alarm(SyscallContext context, [Meaning(ArgumentKind.Seconds)] uint seconds);

    [Syscall(36, Ia32 = 105)]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetItimer(SyscallContext context, [Value<ItimerWhich>] int which, [Out] UserPtr<itimerval> value);

    [Syscall(38, Ia32 = 104)]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetItimer(
        SyscallContext context,
        [Value<ItimerWhich>] int which,
        [In, Nullable] UserPtr<itimerval> value,
        [Out, Nullable] UserPtr<itimerval> ovalue);

    // POSIX timers.

    [Syscall(222, Ia32 = 259, Name = "timer_create")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(ENOMEM), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long TimerCreate(
        SyscallContext context,
        [CType("const clockid_t"), Value<ClockId>] clockid_t which_clock,
        [In, Nullable] UserPtr<sigevent> timer_event_spec,
        [Out] UserPtr<timer_t> created_timer_id);

    [Syscall(223, Ia32 = 409, Ia32TableName = "timer_settime64", Name = "timer_settime")]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long TimerSettime(
        SyscallContext context,
        [Meaning(ArgumentKind.TimerId)] timer_t timer_id,
        [Flags<TimerFlags>] int flags,
        [In] ReadOnlyUserPtr<itimerspec> new_setting,
        [Out, Nullable] UserPtr<itimerspec> old_setting);

    [Syscall(224, Ia32 = 408, Ia32TableName = "timer_gettime64", Name = "timer_gettime")]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long TimerGettime(
        SyscallContext context,
        [Meaning(ArgumentKind.TimerId)] timer_t timer_id,
        [Out] UserPtr<itimerspec> setting);

    [Syscall(225, Ia32 = 262, Name = "timer_getoverrun")]
    [Errors(nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long TimerGetoverrun(SyscallContext context, [Meaning(ArgumentKind.TimerId)] timer_t timer_id);

    [Syscall(226, Ia32 = 263, Name = "timer_delete")]
    [Errors(nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long TimerDelete(SyscallContext context, [Meaning(ArgumentKind.TimerId)] timer_t timer_id);

    // Timers as files.

    [Syscall(283, Ia32 = 322, Name = "timerfd_create")]
    [Errors(
        nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM), nameof(EPERM), nameof(EBADF), nameof(EFAULT),
        nameof(ECANCELED))]
    [return: Fd]
    public virtual partial long TimerfdCreate(SyscallContext context, [Value<ClockId>] int clockid, [Flags<TimerfdCreateFlags>] int flags);

    [Syscall(286, Ia32 = 411, Ia32TableName = "timerfd_settime64", Name = "timerfd_settime")]
    [Errors(
        nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM), nameof(EPERM), nameof(EBADF), nameof(EFAULT),
        nameof(ECANCELED))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long TimerfdSettime(
        SyscallContext context,
        [Fd] int ufd,
        [Flags<TimerfdSettimeFlags>] int flags,
        [In] ReadOnlyUserPtr<itimerspec> utmr,
        [Out, Nullable] UserPtr<itimerspec> otmr);

    [Syscall(287, Ia32 = 410, Ia32TableName = "timerfd_gettime64", Name = "timerfd_gettime")]
    [Errors(
        nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM), nameof(EPERM), nameof(EBADF), nameof(EFAULT),
        nameof(ECANCELED))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long TimerfdGettime(SyscallContext context, [Fd] int ufd, [Out] UserPtr<itimerspec> otmr);

    // Processor time.

    [Syscall(100, Ia32 = 43)]
    [Errors(nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Ticks)]
    public virtual partial long Times(SyscallContext context, [Out, Nullable] UserPtr<tms> tbuf);
}
