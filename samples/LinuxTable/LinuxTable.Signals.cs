using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Signals.</content>
public sealed partial class LinuxTable
{
    // Actions and masks.

    [Syscall(13, Ia32 = 174, Name = "rt_sigaction")]
    public partial long RtSigaction(int sig, ReadOnlyUserPtr<sigaction> act, UserPtr<sigaction> oact, nuint sigsetsize);

    [Syscall(14, Ia32 = 175, Name = "rt_sigprocmask")]
    public partial long RtSigprocmask(int how, UserPtr<sigset_t> nset, UserPtr<sigset_t> oset, nuint sigsetsize);

    [Syscall(127, Ia32 = 176, Name = "rt_sigpending")]
    public partial long RtSigpending(UserPtr<sigset_t> uset, nuint sigsetsize);

    [Syscall(130, Ia32 = 179, Name = "rt_sigsuspend")]
    public partial long RtSigsuspend(UserPtr<sigset_t> unewset, nuint sigsetsize);

    [Syscall(128, Ia32 = 421, Ia32TableName = "rt_sigtimedwait_time64", Name = "rt_sigtimedwait")]
    public partial long RtSigtimedwait(
        ReadOnlyUserPtr<sigset_t> uthese, UserPtr<siginfo_t> uinfo, ReadOnlyUserPtr<__kernel_timespec> uts, nuint sigsetsize);

    /// <summary>The frame on the user stack is the argument.</summary>
    [Syscall(15, Ia32 = 173, Name = "rt_sigreturn")]
    public partial long RtSigreturn();

    [Syscall(131, Ia32 = 186)]
    public partial long Sigaltstack(ReadOnlyUserPtr<stack_t> uss, UserPtr<stack_t> uoss);

    [Syscall(34, Ia32 = 29)]
    public partial long Pause();

    /// <summary>What the kernel makes a call that ended in <c>-ERESTART_RESTARTBLOCK</c> come back as.</summary>
    [Syscall(219, Ia32 = 0, Name = "restart_syscall")]
    public partial long RestartSyscall();

    // Sending.

    [Syscall(62, Ia32 = 37)]
    public partial long Kill(pid_t pid, int sig);

    [Syscall(200, Ia32 = 238)]
    public partial long Tkill(pid_t pid, int sig);

    [Syscall(234, Ia32 = 270)]
    public partial long Tgkill(pid_t tgid, pid_t pid, int sig);

    [Syscall(129, Ia32 = 178, Name = "rt_sigqueueinfo")]
    public partial long RtSigqueueinfo(pid_t pid, int sig, UserPtr<siginfo_t> uinfo);

    [Syscall(297, Ia32 = 335, Name = "rt_tgsigqueueinfo")]
    public partial long RtTgsigqueueinfo(pid_t tgid, pid_t pid, int sig, UserPtr<siginfo_t> uinfo);

    [Syscall(424, Ia32 = 424, Name = "pidfd_send_signal")]
    public partial long PidfdSendSignal(int pidfd, int sig, UserPtr<siginfo_t> info, uint flags);
}
