using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>System V and POSIX interprocess communication.</content>
public partial class LinuxCalls
{
    // Shared memory.

    [Syscall(29, Ia32 = 395)]
    [Errors(nameof(EACCES), nameof(EEXIST), nameof(EINVAL), nameof(ENFILE), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC), nameof(EPERM))]
    [return: Meaning(ArgumentKind.IpcId)]
    public virtual partial long ShmGet(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcKey), Value<IpcKey>] key_t key,
        [Size] nuint size,
        [Flags<ShmgetFlags>] int shmflg);

    [Syscall(30, Ia32 = 397)]
    [Errors(nameof(EACCES), nameof(EIDRM), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long ShmAt(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int shmid,
        [Meaning(ArgumentKind.Address)] UserPtr<byte> shmaddr,
        [Flags<ShmatFlags>] int shmflg);

    [Syscall(67, Ia32 = 398)]
    [Errors(nameof(EACCES), nameof(EIDRM), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long ShmDt(SyscallContext context, [Meaning(ArgumentKind.Address), Recorded(RecordedAs.String)] UserPtr<byte> shmaddr);

    [Syscall(31, Ia32 = 396)]
    [Operations<IShmCtlOperations>(nameof(cmd))]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(EIDRM), nameof(EINVAL), nameof(ENOMEM), nameof(EOVERFLOW), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long ShmCtl(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int shmid,
        [Value<ShmctlCmds>] int cmd,
        [DependsOn(nameof(cmd))] UserPtr<shmid_ds> buf);

    // Semaphores.

    [Syscall(64, Ia32 = 393)]
    [Errors(nameof(EACCES), nameof(EEXIST), nameof(EINVAL), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC))]
    [return: Meaning(ArgumentKind.IpcId)]
    public virtual partial long SemGet(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcKey), Value<IpcKey>] key_t key,
        [Meaning(ArgumentKind.Count)] int nsems,
        [Flags<SemgetFlags>] int semflg);

    [Syscall(65)]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EAGAIN), nameof(EFAULT), nameof(EFBIG), nameof(EIDRM), nameof(EINTR), nameof(EINVAL),
        nameof(ENOMEM), nameof(ERANGE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SemOp(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int semid,
        [In(nameof(nsops), Unit = LengthUnit.Elements)] UserPtr<sembuf> tsops,
        [Meaning(ArgumentKind.Count)] unsigned nsops);

    [Syscall(220, Ia32 = 420, Ia32TableName = "semtimedop_time64")]
    [Errors(
        nameof(E2BIG), nameof(EACCES), nameof(EAGAIN), nameof(EFAULT), nameof(EFBIG), nameof(EIDRM), nameof(EINTR), nameof(EINVAL),
        nameof(ENOMEM), nameof(ERANGE))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SemTimedOp(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int semid,
        [In(nameof(nsops), Unit = LengthUnit.Elements)] UserPtr<sembuf> tsops,
        [Meaning(ArgumentKind.Count)] uint nsops,
        [In, Nullable] ReadOnlyUserPtr<timespec> timeout);

    [Syscall(66, Ia32 = 394)]
    [Operations<ISemCtlOperations>(nameof(cmd))]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(EIDRM), nameof(EINVAL), nameof(EPERM), nameof(ERANGE))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long SemCtl(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int semid,
        [Meaning(ArgumentKind.Number)] int semnum,
        [Value<SemctlCmds>] int cmd,
        [DependsOn(nameof(cmd))] ulong arg);

    // Message queues.

    [Syscall(68, Ia32 = 399)]
    [Errors(nameof(EACCES), nameof(EEXIST), nameof(ENOENT), nameof(ENOMEM), nameof(ENOSPC))]
    [return: Meaning(ArgumentKind.IpcId)]
    public virtual partial long MsgGet(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcKey), Value<IpcKey>] key_t key,
        [Flags<MsggetFlags>] int msgflg);

    [Syscall(69, Ia32 = 400)]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EFAULT), nameof(EIDRM), nameof(EINTR), nameof(EINVAL), nameof(ENOMEM), nameof(E2BIG),
        nameof(ENOMSG), nameof(ENOSYS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MsgSnd(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int msqid,
        [In(nameof(msgsz))] UserPtr<msgbuf> msgp,
        [Size] nuint msgsz,
        [Flags<MsgsndFlags>] int msgflg);

    [Syscall(70, Ia32 = 401)]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EFAULT), nameof(EIDRM), nameof(EINTR), nameof(EINVAL), nameof(ENOMEM), nameof(E2BIG),
        nameof(ENOMSG), nameof(ENOSYS))]
    [return: Size]
    public virtual partial long MsgRcv(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int msqid,
        [Out(nameof(msgsz), Filled = Filled.Result)] UserPtr<msgbuf> msgp,
        [Size] nuint msgsz,
        [Meaning(ArgumentKind.Number)] long msgtyp,
        [Flags<MsgrcvFlags>] int msgflg);

    [Syscall(71, Ia32 = 402)]
    [Operations<IMsgCtlOperations>(nameof(cmd))]
    [Errors(nameof(EACCES), nameof(EFAULT), nameof(EIDRM), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long MsgCtl(
        SyscallContext context,
        [Meaning(ArgumentKind.IpcId)] int msqid,
        [Value<MsgctlCmds>] int cmd,
        [DependsOn(nameof(cmd))] UserPtr<msqid_ds> buf);

    // POSIX message queues.

    [Syscall(240, Ia32 = 277, Name = "mq_open")]
    [Operations<IOpenOperations>(nameof(oflag), AreBits = true)]
    [Errors(
        nameof(EACCES), nameof(EEXIST), nameof(EINVAL), nameof(EMFILE), nameof(ENAMETOOLONG), nameof(ENFILE), nameof(ENOENT),
        nameof(ENOMEM), nameof(ENOSPC))]
    [return: Fd]
    public virtual partial long MqOpen(
        SyscallContext context,
        [CString] ReadOnlyUserPtr<byte> u_name,
        [Flags<OpenFlags>] int oflag,
        [Mode] umode_t mode,
        [In, Nullable(Sometimes = true)] UserPtr<mq_attr> u_attr);

    [Syscall(241, Ia32 = 278, Name = "mq_unlink")]
    [Errors(nameof(EACCES), nameof(ENAMETOOLONG), nameof(ENOENT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MqUnlink(SyscallContext context, [CString] ReadOnlyUserPtr<byte> u_name);

    [Syscall(242, Ia32 = 418, Ia32TableName = "mq_timedsend_time64", Name = "mq_timedsend")]
    [Errors(nameof(EAGAIN), nameof(EBADF), nameof(EINTR), nameof(EINVAL), nameof(EMSGSIZE), nameof(ETIMEDOUT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MqTimedsend(
        SyscallContext context,
        [Fd] mqd_t mqdes,
        [In(nameof(msg_len))] ReadOnlyUserPtr<byte> u_msg_ptr,
        [Size] nuint msg_len,
        [Meaning(ArgumentKind.Number)] uint msg_prio,
        [In, Nullable] ReadOnlyUserPtr<timespec> u_abs_timeout);

    [Syscall(243, Ia32 = 419, Ia32TableName = "mq_timedreceive_time64", Name = "mq_timedreceive")]
    [Errors(nameof(EAGAIN), nameof(EBADF), nameof(EINTR), nameof(EINVAL), nameof(EMSGSIZE), nameof(ETIMEDOUT))]
    [return: Size]
    public virtual partial long MqTimedreceive(
        SyscallContext context,
        [Fd] mqd_t mqdes,
        [Out(nameof(msg_len), Filled = Filled.Result)] UserPtr<byte> u_msg_ptr,
        [Size] nuint msg_len,
        [Out, Nullable] UserPtr<uint> u_msg_prio,
        [In, Nullable] ReadOnlyUserPtr<timespec> u_abs_timeout);

    [Syscall(244, Ia32 = 281, Name = "mq_notify")]
    [Errors(nameof(EBADF), nameof(EBUSY), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MqNotify(SyscallContext context, [Fd] mqd_t mqdes, [In, Nullable] ReadOnlyUserPtr<sigevent> u_notification);

    [Syscall(245, Ia32 = 282, Name = "mq_getsetattr")]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long MqGetsetattr(
        SyscallContext context,
        [Fd] mqd_t mqdes,
        [In, Nullable] ReadOnlyUserPtr<mq_attr> u_mqstat,
        [Out, Nullable] UserPtr<mq_attr> u_omqstat);
}
