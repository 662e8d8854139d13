using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>System V and POSIX interprocess communication.</content>
public sealed partial class LinuxTable
{
    // Shared memory.

    [Syscall(29, Ia32 = 395)]
    public partial long ShmGet(key_t key, nuint size, int shmflg);

    [Syscall(30, Ia32 = 397)]
    public partial long ShmAt(int shmid, UserPtr<byte> shmaddr, int shmflg);

    [Syscall(67, Ia32 = 398)]
    public partial long ShmDt(UserPtr<byte> shmaddr);

    [Syscall(31, Ia32 = 396)]
    public partial long ShmCtl(int shmid, int cmd, UserPtr<shmid_ds> buf);

    // Semaphores.

    [Syscall(64, Ia32 = 393)]
    public partial long SemGet(key_t key, int nsems, int semflg);

    [Syscall(65)]
    public partial long SemOp(int semid, UserPtr<sembuf> tsops, unsigned nsops);

    [Syscall(220, Ia32 = 420, Ia32TableName = "semtimedop_time64")]
    public partial long SemTimedOp(int semid, UserPtr<sembuf> tsops, uint nsops, ReadOnlyUserPtr<__kernel_timespec> timeout);

    [Syscall(66, Ia32 = 394)]
    public partial long SemCtl(int semid, int semnum, int cmd, ulong arg);

    // Message queues.

    [Syscall(68, Ia32 = 399)]
    public partial long MsgGet(key_t key, int msgflg);

    [Syscall(69, Ia32 = 400)]
    public partial long MsgSnd(int msqid, UserPtr<msgbuf> msgp, nuint msgsz, int msgflg);

    [Syscall(70, Ia32 = 401)]
    public partial long MsgRcv(int msqid, UserPtr<msgbuf> msgp, nuint msgsz, long msgtyp, int msgflg);

    [Syscall(71, Ia32 = 402)]
    public partial long MsgCtl(int msqid, int cmd, UserPtr<msqid_ds> buf);

    // POSIX message queues.

    [Syscall(240, Ia32 = 277, Name = "mq_open")]
    public partial long MqOpen(ReadOnlyUserPtr<byte> u_name, int oflag, umode_t mode, UserPtr<mq_attr> u_attr);

    [Syscall(241, Ia32 = 278, Name = "mq_unlink")]
    public partial long MqUnlink(ReadOnlyUserPtr<byte> u_name);

    [Syscall(242, Ia32 = 418, Ia32TableName = "mq_timedsend_time64", Name = "mq_timedsend")]
    public partial long MqTimedsend(
        mqd_t mqdes, ReadOnlyUserPtr<byte> u_msg_ptr, nuint msg_len, uint msg_prio, ReadOnlyUserPtr<__kernel_timespec> u_abs_timeout);

    [Syscall(243, Ia32 = 419, Ia32TableName = "mq_timedreceive_time64", Name = "mq_timedreceive")]
    public partial long MqTimedreceive(
        mqd_t mqdes, UserPtr<byte> u_msg_ptr, nuint msg_len,
        UserPtr<uint> u_msg_prio, ReadOnlyUserPtr<__kernel_timespec> u_abs_timeout);

    [Syscall(244, Ia32 = 281, Name = "mq_notify")]
    public partial long MqNotify(mqd_t mqdes, ReadOnlyUserPtr<sigevent> u_notification);

    [Syscall(245, Ia32 = 282, Name = "mq_getsetattr")]
    public partial long MqGetsetattr(mqd_t mqdes, ReadOnlyUserPtr<mq_attr> u_mqstat, UserPtr<mq_attr> u_omqstat);
}
