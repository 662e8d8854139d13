using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Who runs, where, and how urgently.</content>
public partial class LinuxCalls
{
    // Policy.

    [Syscall(144, Ia32 = 156, Name = "sched_setscheduler")]
    [Errors(nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedSetscheduler(
        SyscallContext context,
        [Pid] pid_t pid,
        [Value<SchedPolicy>] int policy,
        [In] UserPtr<sched_param> param);

    [Syscall(145, Ia32 = 157, Name = "sched_getscheduler")]
    [Errors(nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Value<SchedPolicy>]
    public virtual partial long SchedGetscheduler(SyscallContext context, [Pid] pid_t pid);

    [Syscall(142, Ia32 = 154, Name = "sched_setparam")]
    [Errors(nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedSetparam(SyscallContext context, [Pid] pid_t pid, [In] UserPtr<sched_param> param);

    [Syscall(143, Ia32 = 155, Name = "sched_getparam")]
    [Errors(nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedGetparam(SyscallContext context, [Pid] pid_t pid, [Out] UserPtr<sched_param> param);

    [Syscall(314, Ia32 = 351, Name = "sched_setattr")]
    [Errors(nameof(EINVAL), nameof(ESRCH), nameof(E2BIG), nameof(EBUSY), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedSetattr(
        SyscallContext context,
        [Pid] pid_t pid,
        [In(LengthField = nameof(sched_attr.size))] UserPtr<sched_attr> uattr,
        [Flags<None>] uint flags);

    [Syscall(315, Ia32 = 352, Name = "sched_getattr")]
    [Errors(nameof(EINVAL), nameof(ESRCH), nameof(E2BIG), nameof(EBUSY), nameof(EOPNOTSUPP), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedGetattr(
        SyscallContext context,
        [Pid] pid_t pid,
        [Out(nameof(usize))] UserPtr<sched_attr> uattr,
        [Size] uint usize,
        [Flags<SchedGetattrFlags>] uint flags);

    [Syscall(146, Ia32 = 159, Name = "sched_get_priority_max")]
    [Errors(nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Number)]
    public virtual partial long SchedGetPriorityMax(SyscallContext context, [Value<SchedPolicy>] int policy);

    [Syscall(147, Ia32 = 160, Name = "sched_get_priority_min")]
    [Errors(nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Number)]
    public virtual partial long SchedGetPriorityMin(SyscallContext context, [Value<SchedPolicy>] int policy);

    [Syscall(148, Ia32 = 423, Ia32TableName = "sched_rr_get_interval_time64", Name = "sched_rr_get_interval")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOSYS), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedRrGetInterval(SyscallContext context, [Pid] pid_t pid, [Out] UserPtr<timespec> interval);

    // Priority.

    /// <summary>Returns 20 minus the nice value, so that no result looks like an error.</summary>
    [Syscall(140, Ia32 = 96)]
    [Operations<IGetPriorityOperations>(nameof(which))]
    [Errors(nameof(EACCES), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Number)]
    public virtual partial long GetPriority(SyscallContext context, [Value<PriorityWhich>] int which, [DependsOn(nameof(which))] int who);

    [Syscall(141, Ia32 = 97)]
    [Operations<ISetPriorityOperations>(nameof(which))]
    [Errors(nameof(EACCES), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetPriority(
        SyscallContext context,
        [Value<PriorityWhich>] int which,
        [DependsOn(nameof(which))] int who,
        [Meaning(ArgumentKind.Number)] int niceval);

    [Syscall(252, Ia32 = 290, Name = "ioprio_get")]
    [Operations<IIoprioGetOperations>(nameof(which))]
    [Errors(nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Value<IoprioClass>]
    public virtual partial long IoprioGet(SyscallContext context, [Value<IoprioWhich>] int which, [DependsOn(nameof(which))] int who);

    [Syscall(251, Ia32 = 289, Name = "ioprio_set")]
    [Operations<IIoprioSetOperations>(nameof(which))]
    [Errors(nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long IoprioSet(
        SyscallContext context,
        [Value<IoprioWhich>] int which,
        [DependsOn(nameof(which))] int who,
        [Value<IoprioClass>] int ioprio);

    // Processors.

    [Syscall(24, Ia32 = 158, Name = "sched_yield")]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedYield(SyscallContext context);

    [Syscall(203, Ia32 = 241, Name = "sched_setaffinity")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SchedSetaffinity(
        SyscallContext context,
        [Pid] pid_t pid,
        [Size] uint len,
        [Meaning(ArgumentKind.CpuMask), In(nameof(len))] UserPtr<ulong> user_mask_ptr);

    /// <summary>Returns how many bytes of the mask it wrote.</summary>
    [Syscall(204, Ia32 = 242, Name = "sched_getaffinity")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Size]
    public virtual partial long SchedGetaffinity(
        SyscallContext context,
        [Pid] pid_t pid,
        [Size] uint len,
        [Meaning(ArgumentKind.CpuMask), Out(nameof(len), Filled = Filled.Result)] UserPtr<ulong> user_mask_ptr);

    [Syscall(309, Ia32 = 318)]
    [Errors(nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Getcpu(
        SyscallContext context,
        [Out, Nullable] UserPtr<unsigned> cpup,
        [Out, Nullable] UserPtr<unsigned> nodep,
        [Meaning(ArgumentKind.Unused)] UserPtr<getcpu_cache> unused);

    [Syscall(324, Ia32 = 375)]
    [Operations<IMembarrierOperations>(nameof(cmd))]
    [Errors(nameof(EINVAL), nameof(ENOSYS), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Membarrier(
        SyscallContext context,
        [Value<MembarrierCmds>] int cmd,
        [Flags<MembarrierFlags>] uint flags,
        [Meaning(ArgumentKind.Cpu)] int cpu_id);
}
