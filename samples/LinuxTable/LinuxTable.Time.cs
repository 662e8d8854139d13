using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Clocks, timers and sleep.</content>
public sealed partial class LinuxTable
{
    // Time of day.

    [Syscall(201)]
    public partial long Time(UserPtr<__kernel_old_time_t> tloc);

    [Syscall(96, Ia32 = 78)]
    public partial long GetTimeOfDay(UserPtr<__kernel_old_timeval> tv, UserPtr<timezone> tz);

    [Syscall(164, Ia32 = 79)]
    public partial long SetTimeOfDay(UserPtr<__kernel_old_timeval> tv, UserPtr<timezone> tz);

    [Syscall(159)]
    public partial long Adjtimex(UserPtr<__kernel_timex> txc_p);

    // Clocks.

    [Syscall(228, Ia32 = 403, Ia32TableName = "clock_gettime64", Name = "clock_gettime")]
    public partial long ClockGettime([CType("const clockid_t")] clockid_t which_clock, UserPtr<__kernel_timespec> tp);

    [Syscall(227, Ia32 = 404, Ia32TableName = "clock_settime64", Name = "clock_settime")]
    public partial long ClockSettime([CType("const clockid_t")] clockid_t which_clock, ReadOnlyUserPtr<__kernel_timespec> tp);

    [Syscall(229, Ia32 = 406, Ia32TableName = "clock_getres_time64", Name = "clock_getres")]
    public partial long ClockGetres([CType("const clockid_t")] clockid_t which_clock, UserPtr<__kernel_timespec> tp);

    [Syscall(305, Ia32 = 405, Ia32TableName = "clock_adjtime64", Name = "clock_adjtime")]
    public partial long ClockAdjtime([CType("const clockid_t")] clockid_t which_clock, UserPtr<__kernel_timex> utx);

    // Sleep.

    [Syscall(35)]
    public partial long Nanosleep(UserPtr<__kernel_timespec> rqtp, UserPtr<__kernel_timespec> rmtp);

    [Syscall(230, Ia32 = 407, Ia32TableName = "clock_nanosleep_time64", Name = "clock_nanosleep")]
    public partial long ClockNanosleep(
        [CType("const clockid_t")] clockid_t which_clock, int flags,
        ReadOnlyUserPtr<__kernel_timespec> rqtp, UserPtr<__kernel_timespec> rmtp);

    // Interval timers.

    [Syscall(37, Ia32 = 27)]
    public partial long Alarm(uint seconds);

    [Syscall(36, Ia32 = 105)]
    public partial long GetItimer(int which, UserPtr<__kernel_old_itimerval> value);

    [Syscall(38, Ia32 = 104)]
    public partial long SetItimer(int which, UserPtr<__kernel_old_itimerval> value, UserPtr<__kernel_old_itimerval> ovalue);

    // POSIX timers.

    [Syscall(222, Ia32 = 259, Name = "timer_create")]
    public partial long TimerCreate(
        [CType("const clockid_t")] clockid_t which_clock, UserPtr<sigevent> timer_event_spec, UserPtr<timer_t> created_timer_id);

    [Syscall(223, Ia32 = 409, Ia32TableName = "timer_settime64", Name = "timer_settime")]
    public partial long TimerSettime(
        timer_t timer_id, int flags, ReadOnlyUserPtr<__kernel_itimerspec> new_setting, UserPtr<__kernel_itimerspec> old_setting);

    [Syscall(224, Ia32 = 408, Ia32TableName = "timer_gettime64", Name = "timer_gettime")]
    public partial long TimerGettime(timer_t timer_id, UserPtr<__kernel_itimerspec> setting);

    [Syscall(225, Ia32 = 262, Name = "timer_getoverrun")]
    public partial long TimerGetoverrun(timer_t timer_id);

    [Syscall(226, Ia32 = 263, Name = "timer_delete")]
    public partial long TimerDelete(timer_t timer_id);

    // Timers as files.

    [Syscall(283, Ia32 = 322, Name = "timerfd_create")]
    public partial long TimerfdCreate(int clockid, int flags);

    [Syscall(286, Ia32 = 411, Ia32TableName = "timerfd_settime64", Name = "timerfd_settime")]
    public partial long TimerfdSettime(int ufd, int flags, ReadOnlyUserPtr<__kernel_itimerspec> utmr, UserPtr<__kernel_itimerspec> otmr);

    [Syscall(287, Ia32 = 410, Ia32TableName = "timerfd_gettime64", Name = "timerfd_gettime")]
    public partial long TimerfdGettime(int ufd, UserPtr<__kernel_itimerspec> otmr);

    // Processor time.

    [Syscall(100, Ia32 = 43)]
    public partial long Times(UserPtr<tms> tbuf);
}
