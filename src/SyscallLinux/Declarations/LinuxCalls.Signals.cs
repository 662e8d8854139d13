using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Signals.</content>
public partial class LinuxCalls
{
    // Actions and masks.

    [Syscall(13, Ia32 = 174, Name = "rt_sigaction")]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RtSigaction(
        SyscallContext context,
        [Signal, Value<Signals>] int sig,
        [In, Nullable] ReadOnlyUserPtr<sigaction> act,
        [Out, Nullable] UserPtr<sigaction> oact,
        [Size(MustBe = 8)] nuint sigsetsize);

    [Syscall(14, Ia32 = 175, Name = "rt_sigprocmask")]
    [Operations<IRtSigprocmaskOperations>(nameof(how))]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RtSigprocmask(
        SyscallContext context,
        [Value<SigmaskHow>] int how,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize)), Nullable] UserPtr<sigset_t> nset,
        [Meaning(ArgumentKind.SignalSet), Out(nameof(sigsetsize)), Nullable] UserPtr<sigset_t> oset,
        [Size(MustBe = 8)] nuint sigsetsize);

    [Syscall(127, Ia32 = 176, Name = "rt_sigpending")]
    [Errors(nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RtSigpending(
        SyscallContext context,
        [Meaning(ArgumentKind.SignalSet), Out(nameof(sigsetsize))] UserPtr<sigset_t> uset,
        [Size(MustBe = 8)] nuint sigsetsize);

    [Syscall(130, Ia32 = 179, Name = "rt_sigsuspend")]
    [Errors(nameof(EFAULT), nameof(EINTR))]
    [return: Meaning(ArgumentKind.Never)]
    public virtual partial long RtSigsuspend(
        SyscallContext context,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize))] UserPtr<sigset_t> unewset,
        [Size(MustBe = 8)] nuint sigsetsize);

    [Syscall(128, Ia32 = 421, Ia32TableName = "rt_sigtimedwait_time64", Name = "rt_sigtimedwait")]
    [Errors(nameof(EAGAIN), nameof(EINTR), nameof(EINVAL))]
    [return: Signal]
    public virtual partial long RtSigtimedwait(
        SyscallContext context,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize))] ReadOnlyUserPtr<sigset_t> uthese,
        [Out, Nullable] UserPtr<siginfo_t> uinfo,
        [In, Nullable] ReadOnlyUserPtr<timespec> uts,
        [Size(MustBe = 8)] nuint sigsetsize);

    /// <summary>The frame on the user stack is the argument.</summary>
    [Syscall(15, Ia32 = 173, Name = "rt_sigreturn")]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long RtSigreturn(SyscallContext context);

    [Syscall(131, Ia32 = 186)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Sigaltstack(
        SyscallContext context,
        [In, Nullable] ReadOnlyUserPtr<stack_t> uss,
        [Out, Nullable] UserPtr<stack_t> uoss);

    [Syscall(34, Ia32 = 29)]
    [Errors(nameof(EINTR))]
    [return: Meaning(ArgumentKind.Never)]
    public virtual partial long Pause(SyscallContext context);

    /// <summary>What the kernel makes a call that ended in <c>-ERESTART_RESTARTBLOCK</c> come back as.</summary>
    [Syscall(219, Ia32 = 0, Name = "restart_syscall")]
    [Errors(nameof(EINTR))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long RestartSyscall(SyscallContext context);

    // Sending.

    [Syscall(62, Ia32 = 37)]
    [Errors(nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Kill(SyscallContext context, [Pid] pid_t pid, [Signal, Value<Signals>] int sig);

    [Syscall(200, Ia32 = 238)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Tkill(SyscallContext context, [Meaning(ArgumentKind.Tid)] pid_t pid, [Signal, Value<Signals>] int sig);

    [Syscall(234, Ia32 = 270)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Tgkill(
        SyscallContext context,
        [Pid] pid_t tgid,
        [Meaning(ArgumentKind.Tid)] pid_t pid,
        [Signal, Value<Signals>] int sig);

    [Syscall(129, Ia32 = 178, Name = "rt_sigqueueinfo")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RtSigqueueinfo(
        SyscallContext context,
        [Pid] pid_t pid,
        [Signal, Value<Signals>] int sig,
        [In] UserPtr<siginfo_t> uinfo);

    [Syscall(297, Ia32 = 335, Name = "rt_tgsigqueueinfo")]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RtTgsigqueueinfo(
        SyscallContext context,
        [Pid] pid_t tgid,
        [Meaning(ArgumentKind.Tid)] pid_t pid,
        [Signal, Value<Signals>] int sig,
        [In] UserPtr<siginfo_t> uinfo);

    [Syscall(424, Ia32 = 424, Name = "pidfd_send_signal")]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long PidfdSendSignal(
        SyscallContext context,
        [Fd] int pidfd,
        [Signal, Value<Signals>] int sig,
        [In, Nullable] UserPtr<siginfo_t> info,
        [Flags<PidfdSignalFlags>] uint flags);
}
