using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Asynchronous input and output: the aio calls and io_uring.</content>
public partial class LinuxCalls
{
    // aio.

    [Syscall(206, Ia32 = 245, Name = "io_setup")]
    [Errors(nameof(EAGAIN), nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long IoSetup(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] unsigned nr_events,
        [InOut] UserPtr<aio_context_t> ctxp);

    [Syscall(207, Ia32 = 246, Name = "io_destroy")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long IoDestroy(SyscallContext context, [Meaning(ArgumentKind.AioContext)] aio_context_t ctx);

    [Syscall(209, Ia32 = 248, Name = "io_submit")]
    [Errors(nameof(EAGAIN), nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOSYS), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long IoSubmit(
        SyscallContext context,
        [Meaning(ArgumentKind.AioContext)] aio_context_t ctx_id,
        [Meaning(ArgumentKind.Count)] long nr,
        [In(nameof(nr))] UserPtr<UserPtr<iocb>> iocbpp);

    [Syscall(210, Ia32 = 249, Name = "io_cancel")]
    [Errors(nameof(EAGAIN), nameof(EFAULT), nameof(EINVAL), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long IoCancel(
        SyscallContext context,
        [Meaning(ArgumentKind.AioContext)] aio_context_t ctx_id,
        [In] UserPtr<iocb> iocb,
        [Out] UserPtr<io_event> result);

    [Syscall(208, Name = "io_getevents")]
    [Errors(nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long IoGetevents(
        SyscallContext context,
        [Meaning(ArgumentKind.AioContext)] aio_context_t ctx_id,
        [Meaning(ArgumentKind.Count)] long min_nr,
        [Meaning(ArgumentKind.Count)] long nr,
        [Out(nameof(nr), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<io_event> events,
        [In, Nullable] UserPtr<timespec> timeout);

    [Syscall(333, Ia32 = 416, Ia32TableName = "io_pgetevents_time64", Name = "io_pgetevents")]
    [Errors(nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long IoPgetevents(
        SyscallContext context,
        [Meaning(ArgumentKind.AioContext)] aio_context_t ctx_id,
        [Meaning(ArgumentKind.Count)] long min_nr,
        [Meaning(ArgumentKind.Count)] long nr,
        [Out(nameof(nr), Unit = LengthUnit.Elements, Filled = Filled.Result)] UserPtr<io_event> events,
        [In, Nullable] UserPtr<timespec> timeout,
        [In, Nullable] ReadOnlyUserPtr<aio_sigset> usig);

    // io_uring.

    [Syscall(425, Ia32 = 425, Name = "io_uring_setup")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM), nameof(EPERM), nameof(ENXIO))]
    [return: Fd]
    public virtual partial long IoUringSetup(
        SyscallContext context,
        [Meaning(ArgumentKind.Count)] u32 entries,
        [InOut] UserPtr<io_uring_params> @params);

    [Syscall(426, Ia32 = 426, Name = "io_uring_enter")]
    [Errors(
        nameof(EAGAIN), nameof(EBADF), nameof(EBADFD), nameof(EBUSY), nameof(EEXIST), nameof(EINVAL), nameof(EFAULT), nameof(ENXIO),
        nameof(EOPNOTSUPP), nameof(EINTR), nameof(EOWNERDEAD))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long IoUringEnter(
        SyscallContext context,
        [Fd] uint fd,
        [Meaning(ArgumentKind.Count)] u32 to_submit,
        [Meaning(ArgumentKind.Count)] u32 min_complete,
        [Flags<IoUringEnterFlags>] u32 flags,
        [DependsOn(nameof(flags)), Nullable(Sometimes = true)] ReadOnlyUserPtr argp,
        [Size] nuint argsz);

    [Syscall(427, Ia32 = 427, Name = "io_uring_register")]
    [Operations<IIoUringRegisterOperations>(nameof(opcode))]
    [Errors(
        nameof(EACCES), nameof(EBADF), nameof(EBADFD), nameof(EBUSY), nameof(EEXIST), nameof(EFAULT), nameof(EINVAL), nameof(EMFILE),
        nameof(ENOMEM), nameof(ENXIO), nameof(EOPNOTSUPP), nameof(ENOENT))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long IoUringRegister(
        SyscallContext context,
        [Fd] uint fd,
        [Value<IoUringRegisterOp>] uint opcode,
        [DependsOn(nameof(opcode)), Nullable(Sometimes = true)] UserPtr arg,
        [Meaning(ArgumentKind.Count)] uint nr_args);
}
