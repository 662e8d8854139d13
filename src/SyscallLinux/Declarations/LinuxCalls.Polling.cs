using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Waiting for files: poll, select, epoll, and the files that exist to be waited for.</content>
public partial class LinuxCalls
{
    // poll and select.

    [Syscall(7, Ia32 = 168)]
    [Errors(nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long Poll(
        SyscallContext context,
        [InOut(nameof(nfds), Unit = LengthUnit.Elements)] UserPtr<pollfd> ufds,
        [Meaning(ArgumentKind.Count)] uint nfds,
        [Meaning(ArgumentKind.Milliseconds)] int timeout_msecs);

    [Syscall(271, Ia32 = 414, Ia32TableName = "ppoll_time64")]
    [Errors(nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long Ppoll(
        SyscallContext context,
        [InOut(nameof(nfds), Unit = LengthUnit.Elements)] UserPtr<pollfd> ufds,
        [Meaning(ArgumentKind.Count)] uint nfds,
        [InOut, Nullable] UserPtr<timespec> tsp,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize)), Nullable] ReadOnlyUserPtr<sigset_t> sigmask,
        [Size(MustBe = 8)] nuint sigsetsize);

    [Syscall(23, Ia32 = 142, Ia32TableName = "_newselect")]
    [Errors(nameof(EBADF), nameof(EINTR), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long Select(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] int n,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<fd_set> inp,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<fd_set> outp,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<fd_set> exp,
        [InOut, Nullable] UserPtr<timeval> tvp);

    /// <summary><c>sig</c> points to a pair of pointer and size: the seventh argument would not fit.</summary>
    [Syscall(270, Ia32 = 413, Ia32TableName = "pselect6_time64")]
    [Errors(nameof(EBADF), nameof(EINTR), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long Pselect6(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] int n,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<fd_set> inp,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<fd_set> outp,
        [Meaning(ArgumentKind.FdSet), InOut(nameof(n)), Nullable] UserPtr<fd_set> exp,
        [InOut, Nullable] UserPtr<timespec> tsp,
        [CType("void *"), In, Nullable] UserPtr<sigset_argpack> sig);

    // epoll.

    [Syscall(213, Ia32 = 254, Name = "epoll_create")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long EpollCreate(SyscallContext context, [Meaning(ArgumentKind.Count)] int size);

    [Syscall(291, Ia32 = 329, Name = "epoll_create1")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long EpollCreate1(SyscallContext context, [Flags<EpollCreateFlags>] int flags);

    [Syscall(233, Ia32 = 255, Name = "epoll_ctl")]
    [Operations<IEpollCtlOperations>(nameof(op))]
    [Errors(nameof(EBADF), nameof(EEXIST), nameof(EINVAL), nameof(ELOOP), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long EpollCtl(
        SyscallContext context,
        [Fd] int epfd,
        [Value<EpollOp>] int op,
        [Fd] int fd,
        [In, Nullable(Sometimes = true)] UserPtr<epoll_event> @event);

    [Syscall(232, Ia32 = 256, Name = "epoll_wait")]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long EpollWait(
        SyscallContext context,
        [Fd] int epfd,
        [Out(nameof(maxevents), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<epoll_event> events,
        [Meaning(ArgumentKind.Count)] int maxevents,
        [Meaning(ArgumentKind.Milliseconds)] int timeout);

    [Syscall(281, Ia32 = 319, Name = "epoll_pwait")]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long EpollPwait(
        SyscallContext context,
        [Fd] int epfd,
        [Out(nameof(maxevents), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<epoll_event> events,
        [Meaning(ArgumentKind.Count)] int maxevents,
        [Meaning(ArgumentKind.Milliseconds)] int timeout,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize)), Nullable] ReadOnlyUserPtr<sigset_t> sigmask,
        [Size(MustBe = 8)] nuint sigsetsize);

    [Syscall(441, Ia32 = 441, Name = "epoll_pwait2")]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINTR), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long EpollPwait2(
        SyscallContext context,
        [Fd] int epfd,
        [Out(nameof(maxevents), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<epoll_event> events,
        [Meaning(ArgumentKind.Count)] int maxevents,
        [In, Nullable] ReadOnlyUserPtr<timespec> timeout,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize)), Nullable] ReadOnlyUserPtr<sigset_t> sigmask,
        [Size(MustBe = 8)] nuint sigsetsize);

    // Counters and signals as files.

    [Syscall(284, Ia32 = 323)]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long Eventfd(SyscallContext context, [Meaning(ArgumentKind.Number)] uint count);

    [Syscall(290, Ia32 = 328)]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long Eventfd2(
        SyscallContext context,
        [Meaning(ArgumentKind.Number)] uint count,
        [Flags<EventfdFlags>] int flags);

    [Syscall(282, Ia32 = 321)]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long Signalfd(
        SyscallContext context,
        [Fd] int ufd,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sizemask))] UserPtr<sigset_t> user_mask,
        [Size(MustBe = 8)] nuint sizemask);

    [Syscall(289, Ia32 = 327)]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long Signalfd4(
        SyscallContext context,
        [Fd] int ufd,
        [Meaning(ArgumentKind.SignalSet), In(nameof(sizemask))] UserPtr<sigset_t> user_mask,
        [Size(MustBe = 8)] nuint sizemask,
        [Flags<SignalfdFlags>] int flags);

    // Watching the file system.

    [Syscall(253, Ia32 = 291, Name = "inotify_init")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long InotifyInit(SyscallContext context);

    [Syscall(294, Ia32 = 332, Name = "inotify_init1")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM))]
    [return: Fd]
    public virtual partial long InotifyInit1(SyscallContext context, [Flags<InotifyInitFlags>] int flags);

    [Syscall(254, Ia32 = 292, Name = "inotify_add_watch")]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EEXIST), nameof(EFAULT), nameof(EINVAL), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM),
        nameof(ENOSPC), nameof(ENOTDIR))]
    [return: Meaning(ArgumentKind.WatchDescriptor)]
    public virtual partial long InotifyAddWatch(
        SyscallContext context,
        [Fd] int fd,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [Flags<InotifyMask>] u32 mask);

    [Syscall(255, Ia32 = 293, Name = "inotify_rm_watch")]
    [Errors(nameof(EBADF), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long InotifyRmWatch(SyscallContext context, [Fd] int fd, [Meaning(ArgumentKind.WatchDescriptor)] __s32 wd);

    [Syscall(300, Ia32 = 338, Name = "fanotify_init")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENOMEM), nameof(ENOSYS), nameof(EPERM))]
    [return: Fd]
    public virtual partial long FanotifyInit(
        SyscallContext context,
        [Flags<FanotifyInitFlags>] uint flags,
        [Flags<OpenFlags>] uint event_f_flags);

    [Syscall(301, Ia32 = 339, Name = "fanotify_mark")]
    [Errors(
        nameof(EBADF), nameof(EEXIST), nameof(EINVAL), nameof(EISDIR), nameof(ENODEV), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC),
        nameof(ENOSYS), nameof(ENOTDIR), nameof(EOPNOTSUPP), nameof(EPERM), nameof(EXDEV))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FanotifyMark(
        SyscallContext context,
        [Fd] int fanotify_fd,
        [Flags<FanotifyMarkFlags>] uint flags,
        [Flags<FanotifyMask>] __u64 mask,
        [DirFd, Value<AtFd>] int dfd,
        [Path(nameof(dfd)), Nullable(Sometimes = true)] ReadOnlyUserPtr<byte> pathname);

    [CompatSyscall(339, Name = "fanotify_mark")]
    public virtual partial long CompatFanotifyMark(
        SyscallContext context,
        int fanotify_fd,
        uint flags,
        [CompatArgU64] __u64 mask,
        int dfd,
        ReadOnlyUserPtr<byte> pathname);
}
