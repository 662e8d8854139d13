using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Who runs, where, and how urgently.</content>
public sealed partial class LinuxTable
{
    // Policy.

    [Syscall(144, Ia32 = 156, Name = "sched_setscheduler")]
    public partial long SchedSetscheduler(pid_t pid, int policy, UserPtr<sched_param> param);

    [Syscall(145, Ia32 = 157, Name = "sched_getscheduler")]
    public partial long SchedGetscheduler(pid_t pid);

    [Syscall(142, Ia32 = 154, Name = "sched_setparam")]
    public partial long SchedSetparam(pid_t pid, UserPtr<sched_param> param);

    [Syscall(143, Ia32 = 155, Name = "sched_getparam")]
    public partial long SchedGetparam(pid_t pid, UserPtr<sched_param> param);

    [Syscall(314, Ia32 = 351, Name = "sched_setattr")]
    public partial long SchedSetattr(pid_t pid, UserPtr<sched_attr> uattr, uint flags);

    [Syscall(315, Ia32 = 352, Name = "sched_getattr")]
    public partial long SchedGetattr(pid_t pid, UserPtr<sched_attr> uattr, uint usize, uint flags);

    [Syscall(146, Ia32 = 159, Name = "sched_get_priority_max")]
    public partial long SchedGetPriorityMax(int policy);

    [Syscall(147, Ia32 = 160, Name = "sched_get_priority_min")]
    public partial long SchedGetPriorityMin(int policy);

    [Syscall(148, Ia32 = 423, Ia32TableName = "sched_rr_get_interval_time64", Name = "sched_rr_get_interval")]
    public partial long SchedRrGetInterval(pid_t pid, UserPtr<__kernel_timespec> interval);

    // Priority.

    /// <summary>Returns 20 minus the nice value, so that no result looks like an error.</summary>
    [Syscall(140, Ia32 = 96)]
    public partial long GetPriority(int which, int who);

    [Syscall(141, Ia32 = 97)]
    public partial long SetPriority(int which, int who, int niceval);

    [Syscall(252, Ia32 = 290, Name = "ioprio_get")]
    public partial long IoprioGet(int which, int who);

    [Syscall(251, Ia32 = 289, Name = "ioprio_set")]
    public partial long IoprioSet(int which, int who, int ioprio);

    // Processors.

    [Syscall(24, Ia32 = 158, Name = "sched_yield")]
    public partial long SchedYield();

    [Syscall(203, Ia32 = 241, Name = "sched_setaffinity")]
    public partial long SchedSetaffinity(pid_t pid, uint len, UserPtr<ulong> user_mask_ptr);

    /// <summary>Returns how many bytes of the mask it wrote.</summary>
    [Syscall(204, Ia32 = 242, Name = "sched_getaffinity")]
    public partial long SchedGetaffinity(pid_t pid, uint len, UserPtr<ulong> user_mask_ptr);

    [Syscall(309, Ia32 = 318)]
    public partial long Getcpu(UserPtr<unsigned> cpup, UserPtr<unsigned> nodep, UserPtr<getcpu_cache> unused);

    [Syscall(324, Ia32 = 375)]
    public partial long Membarrier(int cmd, uint flags, int cpu_id);
}
