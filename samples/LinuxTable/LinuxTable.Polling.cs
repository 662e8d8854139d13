using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Waiting for files: poll, select, epoll, and the files that exist to be waited for.</content>
public sealed partial class LinuxTable
{
    // poll and select.

    [Syscall(7, Ia32 = 168)]
    public partial long Poll(UserPtr<pollfd> ufds, uint nfds, int timeout_msecs);

    [Syscall(271, Ia32 = 414, Ia32TableName = "ppoll_time64")]
    public partial long Ppoll(
        UserPtr<pollfd> ufds, uint nfds, UserPtr<__kernel_timespec> tsp, ReadOnlyUserPtr<sigset_t> sigmask, nuint sigsetsize);

    [Syscall(23, Ia32 = 142, Ia32TableName = "_newselect")]
    public partial long Select(int n, UserPtr<fd_set> inp, UserPtr<fd_set> outp, UserPtr<fd_set> exp, UserPtr<__kernel_old_timeval> tvp);

    /// <summary><c>sig</c> points to a pair of pointer and size: the seventh argument would not fit.</summary>
    [Syscall(270, Ia32 = 413, Ia32TableName = "pselect6_time64")]
    public partial long Pselect6(
        int n, UserPtr<fd_set> inp, UserPtr<fd_set> outp, UserPtr<fd_set> exp, UserPtr<__kernel_timespec> tsp, UserPtr sig);

    // epoll.

    [Syscall(213, Ia32 = 254, Name = "epoll_create")]
    public partial long EpollCreate(int size);

    [Syscall(291, Ia32 = 329, Name = "epoll_create1")]
    public partial long EpollCreate1(int flags);

    [Syscall(233, Ia32 = 255, Name = "epoll_ctl")]
    public partial long EpollCtl(int epfd, int op, int fd, UserPtr<epoll_event> @event);

    [Syscall(232, Ia32 = 256, Name = "epoll_wait")]
    public partial long EpollWait(int epfd, UserPtr<epoll_event> events, int maxevents, int timeout);

    [Syscall(281, Ia32 = 319, Name = "epoll_pwait")]
    public partial long EpollPwait(
        int epfd, UserPtr<epoll_event> events, int maxevents, int timeout, ReadOnlyUserPtr<sigset_t> sigmask, nuint sigsetsize);

    [Syscall(441, Ia32 = 441, Name = "epoll_pwait2")]
    public partial long EpollPwait2(
        int epfd, UserPtr<epoll_event> events, int maxevents, ReadOnlyUserPtr<__kernel_timespec> timeout,
        ReadOnlyUserPtr<sigset_t> sigmask, nuint sigsetsize);

    // Counters and signals as files.

    [Syscall(284, Ia32 = 323)]
    public partial long Eventfd(uint count);

    [Syscall(290, Ia32 = 328)]
    public partial long Eventfd2(uint count, int flags);

    [Syscall(282, Ia32 = 321)]
    public partial long Signalfd(int ufd, UserPtr<sigset_t> user_mask, nuint sizemask);

    [Syscall(289, Ia32 = 327)]
    public partial long Signalfd4(int ufd, UserPtr<sigset_t> user_mask, nuint sizemask, int flags);

    // Watching the file system.

    [Syscall(253, Ia32 = 291, Name = "inotify_init")]
    public partial long InotifyInit();

    [Syscall(294, Ia32 = 332, Name = "inotify_init1")]
    public partial long InotifyInit1(int flags);

    [Syscall(254, Ia32 = 292, Name = "inotify_add_watch")]
    public partial long InotifyAddWatch(int fd, ReadOnlyUserPtr<byte> pathname, u32 mask);

    [Syscall(255, Ia32 = 293, Name = "inotify_rm_watch")]
    public partial long InotifyRmWatch(int fd, __s32 wd);

    [Syscall(300, Ia32 = 338, Name = "fanotify_init")]
    public partial long FanotifyInit(uint flags, uint event_f_flags);

    [Syscall(301, Ia32 = 339, Name = "fanotify_mark")]
    public partial long FanotifyMark(int fanotify_fd, uint flags, __u64 mask, int dfd, ReadOnlyUserPtr<byte> pathname);

    [CompatSyscall(339, Name = "fanotify_mark")]
    public partial long CompatFanotifyMark(int fanotify_fd, uint flags, [CompatArgU64] __u64 mask, int dfd, ReadOnlyUserPtr<byte> pathname);
}
