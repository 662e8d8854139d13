using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using Compat = SyscallKit.Linux.Abi.Compat;

namespace SyscallKit.Linux.Declarations;

/// <content>Calls of i386 with 32-bit times: they end in 2038, and each has a later one with 64 bits.</content>
public partial class LinuxCalls
{
    // Time of day.

    [CompatSyscall(13, Name = "time32", TableName = "time")]
    [return: Meaning(ArgumentKind.Seconds)]
    public virtual partial long Time32(SyscallContext context, [Out, Nullable] UserPtr<old_time32_t> tloc);

    [CompatSyscall(25, Name = "stime32", TableName = "stime")]
    public virtual partial long Stime32(SyscallContext context, [In] UserPtr<old_time32_t> tptr);

    [CompatSyscall(124, Name = "adjtimex_time32", TableName = "adjtimex")]
    [return: Value<TimeState>]
    public virtual partial long AdjtimexTime32(SyscallContext context, [InOut] UserPtr<Compat.timex32> utp);

    // Clocks.

    [CompatSyscall(265, Name = "clock_gettime32", TableName = "clock_gettime")]
    public virtual partial long ClockGettime32(SyscallContext context, [Value<ClockId>] clockid_t which_clock, [Out] UserPtr<Compat.timespec_old> tp);

    [CompatSyscall(264, Name = "clock_settime32", TableName = "clock_settime")]
    public virtual partial long ClockSettime32(SyscallContext context, [Value<ClockId>] clockid_t which_clock, [In] UserPtr<Compat.timespec_old> tp);

    [CompatSyscall(266, Name = "clock_getres_time32", TableName = "clock_getres")]
    public virtual partial long ClockGetresTime32(
        SyscallContext context,
        [Value<ClockId>] clockid_t which_clock,
        [Out, Nullable] UserPtr<Compat.timespec_old> tp);

    [CompatSyscall(343, Name = "clock_adjtime32", TableName = "clock_adjtime")]
    [return: Value<TimeState>]
    public virtual partial long ClockAdjtime32(SyscallContext context, [Value<ClockId>] clockid_t which_clock, [InOut] UserPtr<Compat.timex32> utp);

    // Sleep.

    [CompatSyscall(162, Name = "nanosleep_time32", TableName = "nanosleep")]
    public virtual partial long NanosleepTime32(
        SyscallContext context,
        [In] UserPtr<Compat.timespec_old> rqtp,
        [Out, Nullable] UserPtr<Compat.timespec_old> rmtp);

    [CompatSyscall(267, Name = "clock_nanosleep_time32", TableName = "clock_nanosleep")]
    public virtual partial long ClockNanosleepTime32(
        SyscallContext context,
        [Value<ClockId>] clockid_t which_clock,
        [Flags<TimerFlags>] int flags,
        [In] UserPtr<Compat.timespec_old> rqtp,
        [Out, Nullable] UserPtr<Compat.timespec_old> rmtp);

    // Timers.

    [CompatSyscall(260, Name = "timer_settime32", TableName = "timer_settime")]
    public virtual partial long TimerSettime32(
        SyscallContext context,
        [Meaning(ArgumentKind.TimerId)] timer_t timer_id,
        [Flags<TimerFlags>] int flags,
        [In] UserPtr<Compat.old_itimerspec32> @new,
        [Out, Nullable] UserPtr<Compat.old_itimerspec32> old);

    [CompatSyscall(261, Name = "timer_gettime32", TableName = "timer_gettime")]
    public virtual partial long TimerGettime32(
        SyscallContext context,
        [Meaning(ArgumentKind.TimerId)] timer_t timer_id,
        [Out] UserPtr<Compat.old_itimerspec32> setting);

    [CompatSyscall(325, Name = "timerfd_settime32", TableName = "timerfd_settime")]
    public virtual partial long TimerfdSettime32(
        SyscallContext context,
        [Fd] int ufd,
        [Flags<TimerfdSettimeFlags>] int flags,
        [In] ReadOnlyUserPtr<Compat.old_itimerspec32> utmr,
        [Out, Nullable] UserPtr<Compat.old_itimerspec32> otmr);

    [CompatSyscall(326, Name = "timerfd_gettime32", TableName = "timerfd_gettime")]
    public virtual partial long TimerfdGettime32(SyscallContext context, [Fd] int ufd, [Out] UserPtr<Compat.old_itimerspec32> otmr);

    // Times of files.

    [CompatSyscall(30, Name = "utime32", TableName = "utime")]
    public virtual partial long Utime32(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename, [In, Nullable] UserPtr<Compat.utimbuf> t);

    [CompatSyscall(271, Name = "utimes_time32", TableName = "utimes")]
    public virtual partial long UtimesTime32(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> filename,
        [In(Fixed = 2, Unit = LengthUnit.Elements), Nullable] UserPtr<Compat.old_timeval32> t);

    [CompatSyscall(299, Name = "futimesat_time32", TableName = "futimesat")]
    public virtual partial long FutimesatTime32(
        SyscallContext context,
        [DirFd, Value<AtFd>] uint dfd,
        [Path(nameof(dfd)), Nullable] ReadOnlyUserPtr<byte> filename,
        [In(Fixed = 2, Unit = LengthUnit.Elements), Nullable] UserPtr<Compat.old_timeval32> t);

    [CompatSyscall(320, Name = "utimensat_time32", TableName = "utimensat")]
    public virtual partial long UtimensatTime32(
        SyscallContext context,
        [DirFd, Value<AtFd>] uint dfd,
        [Path(nameof(dfd)), Nullable] ReadOnlyUserPtr<byte> filename,
        [In(Fixed = 2, Unit = LengthUnit.Elements), Nullable] UserPtr<Compat.timespec_old> t,
        [Flags<AtFlags>] int flags);

    // Waiting with a timeout.

    [CompatSyscall(308, Name = "pselect6_time32", TableName = "pselect6")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long Pselect6Time32(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] int n,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<uint> inp,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<uint> outp,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<uint> exp,
        [InOut, Nullable] UserPtr<Compat.timespec_old> tsp,
        [In, Nullable] UserPtr<Compat.sigset_argpack> sig);

    [CompatSyscall(309, Name = "ppoll_time32", TableName = "ppoll")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long PpollTime32(
        SyscallContext context,
        [InOut(nameof(nfds), Unit = LengthUnit.Elements)] UserPtr<pollfd> ufds,
        [Meaning(ArgumentKind.Count)] uint nfds,
        [InOut, Nullable] UserPtr<Compat.timespec_old> tsp,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize)), Nullable] ReadOnlyUserPtr<sigset_t> sigmask,
        [Size(MustBe = 8)] uint sigsetsize);

    [CompatSyscall(177, Name = "rt_sigtimedwait_time32", TableName = "rt_sigtimedwait")]
    [return: Signal]
    public virtual partial long RtSigtimedwaitTime32(
        SyscallContext context,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize))] UserPtr<sigset_t> uthese,
        [Out, Nullable] UserPtr<siginfo> uinfo,
        [In, Nullable] UserPtr<Compat.timespec_old> uts,
        [Size(MustBe = 8)] uint sigsetsize);

    [CompatSyscall(240, Name = "futex_time32", TableName = "futex")]
    public virtual partial long FutexTime32(
        SyscallContext context,
        [InOut] UserPtr<u32> uaddr,
        [Value<FutexOp>] int op,
        [Meaning(ArgumentKind.Number)] u32 val,
        [DependsOn(nameof(op))] ReadOnlyUserPtr<Compat.timespec_old> utime,
        [InOut, Nullable(Sometimes = true)] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Number)] u32 val3);

    [CompatSyscall(161, Name = "sched_rr_get_interval_time32", TableName = "sched_rr_get_interval")]
    public virtual partial long SchedRrGetIntervalTime32(SyscallContext context, [Pid] pid_t pid, [Out] UserPtr<Compat.timespec_old> interval);

    // Messages.

    [CompatSyscall(279, Name = "mq_timedsend_time32", TableName = "mq_timedsend")]
    public virtual partial long MqTimedsendTime32(
        SyscallContext context,
        [Fd] mqd_t mqdes,
        [In(nameof(msg_len))] ReadOnlyUserPtr<byte> u_msg_ptr,
        [Size] uint msg_len,
        [Meaning(ArgumentKind.Number)] uint msg_prio,
        [In, Nullable] ReadOnlyUserPtr<Compat.timespec_old> u_abs_timeout);

    [CompatSyscall(280, Name = "mq_timedreceive_time32", TableName = "mq_timedreceive")]
    [return: Size]
    public virtual partial long MqTimedreceiveTime32(
        SyscallContext context,
        [Fd] mqd_t mqdes,
        [Out(nameof(msg_len), Filled = Filled.Result)] UserPtr<byte> u_msg_ptr,
        [Size] uint msg_len,
        [Out, Nullable] UserPtr<uint> u_msg_prio,
        [In, Nullable] ReadOnlyUserPtr<Compat.timespec_old> u_abs_timeout);

    [CompatSyscall(337, Name = "recvmmsg_time32", TableName = "recvmmsg")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long RecvMmsgTime32(
        SyscallContext context,
        [Fd] int fd,
        [InOut(nameof(vlen), Unit = LengthUnit.Elements, Filled = Filled.Result, Data = Direction.Out)] UserPtr<Compat.mmsghdr> mmsg,
        [Meaning(ArgumentKind.Count)] uint vlen,
        [Flags<MsgFlags>] uint flags,
        [InOut, Nullable] UserPtr<Compat.timespec_old> timeout);

    // Asynchronous input and output.

    [CompatSyscall(247, Name = "io_getevents_time32", TableName = "io_getevents")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long IoGeteventsTime32(
        SyscallContext context,
        [Meaning(ArgumentKind.AioContext)] u32 ctx_id,
        [Meaning(ArgumentKind.Count)] s32 min_nr,
        [Meaning(ArgumentKind.Count)] s32 nr,
        [Out(nameof(nr), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<io_event> events,
        [In, Nullable] UserPtr<Compat.timespec_old> timeout);

    [CompatSyscall(385, Name = "io_pgetevents")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long CompatIoPgetevents(
        SyscallContext context,
        [Meaning(ArgumentKind.AioContext)] u32 ctx_id,
        [Meaning(ArgumentKind.Count)] int min_nr,
        [Meaning(ArgumentKind.Count)] int nr,
        [Out(nameof(nr), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<io_event> events,
        [In, Nullable] UserPtr<Compat.timespec_old> timeout,
        [In, Nullable] ReadOnlyUserPtr<Compat.aio_sigset> usig);
}
