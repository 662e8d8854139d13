using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Futexes.</content>
public partial class LinuxCalls
{
    // One call for all operations.

    /// <summary><c>utime</c> is a number for the requeue operations.</summary>
    [Syscall(202, Ia32 = 422, Ia32TableName = "futex_time64")]
    [Operations<IFutexOperations>(nameof(op), Mask = 0x7f)]
    [Errors(
        nameof(EACCES), nameof(EFAULT), nameof(EINVAL), nameof(ENOSYS), nameof(EAGAIN), nameof(EDEADLK), nameof(EINTR), nameof(ENFILE),
        nameof(ENOMEM), nameof(EOWNERDEAD), nameof(EPERM), nameof(ESRCH), nameof(ETIMEDOUT))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Futex(
        SyscallContext context,
        [InOut, ByAddress] UserPtr<u32> uaddr,
        [Value<FutexOp>] int op,
        [Meaning(ArgumentKind.Number)] u32 val,
        [DependsOn(nameof(op))] ReadOnlyUserPtr<timespec> utime,
        [InOut, Nullable(Sometimes = true), ByAddress] UserPtr<u32> uaddr2,
        [Meaning(ArgumentKind.Number)] u32 val3);

    // A call each.

    [Syscall(455, Ia32 = 455, Name = "futex_wait")]
    [Errors(nameof(EAGAIN), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(ETIMEDOUT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long FutexWait(
        SyscallContext context,
        [CType("void *"), In, ByAddress] UserPtr<u32> uaddr,
        [Meaning(ArgumentKind.Number)] ulong val,
        [Meaning(ArgumentKind.Number)] ulong mask,
        [Flags<Futex2Flags>] uint flags,
        [In, Nullable] UserPtr<timespec> timeout,
        [Value<ClockId>] clockid_t clockid);

    [Syscall(449, Ia32 = 449, Name = "futex_waitv")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ETIMEDOUT), nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EINTR))]
    [return: Meaning(ArgumentKind.Number)]
    public virtual partial long FutexWaitv(
        SyscallContext context,
        [In(nameof(nr_futexes), Unit = LengthUnit.Elements)] UserPtr<futex_waitv> waiters,
        [Meaning(ArgumentKind.Count)] uint nr_futexes,
        [Flags<None>] uint flags,
        [In, Nullable] UserPtr<timespec> timeout,
        [Value<ClockId>] clockid_t clockid);

    [Syscall(454, Ia32 = 454, Name = "futex_wake")]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long FutexWake(
        SyscallContext context,
        [CType("void *"), In, ByAddress] UserPtr<u32> uaddr,
        [Meaning(ArgumentKind.Number)] ulong mask,
        [Meaning(ArgumentKind.Count)] int nr,
        [Flags<Futex2Flags>] uint flags);

    [Syscall(456, Ia32 = 456, Name = "futex_requeue")]
    [Errors(nameof(EAGAIN), nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long FutexRequeue(
        SyscallContext context,
        [In(Fixed = 2)] UserPtr<futex_waitv> waiters,
        [Flags<None>] uint flags,
        [Meaning(ArgumentKind.Count)] int nr_wake,
        [Meaning(ArgumentKind.Count)] int nr_requeue);

    // Robust lists.

    [Syscall(273, Ia32 = 311, Name = "set_robust_list")]
    [Errors(nameof(EINVAL), nameof(EFAULT), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetRobustList(
        SyscallContext context,
        [In, Nullable, ByAddress] UserPtr<robust_list_head> head,
        [Size(MustBe = 24)] nuint len);

    [Syscall(274, Ia32 = 312, Name = "get_robust_list")]
    [Errors(nameof(EINVAL), nameof(EFAULT), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetRobustList(
        SyscallContext context,
        [Meaning(ArgumentKind.Tid)] int pid,
        [Meaning(ArgumentKind.Pointer), Out] UserPtr<UserPtr<robust_list_head>> head_ptr,
        [Out] UserPtr<nuint> len_ptr);
}
