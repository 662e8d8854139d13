using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Futexes.</content>
public sealed partial class LinuxTable
{
    // One call for all operations.

    /// <summary><c>utime</c> is a number for the requeue operations.</summary>
    [Syscall(202, Ia32 = 422, Ia32TableName = "futex_time64")]
    public partial long Futex(UserPtr<u32> uaddr, int op, u32 val, ReadOnlyUserPtr<__kernel_timespec> utime, UserPtr<u32> uaddr2, u32 val3);

    // A call each.

    [Syscall(455, Ia32 = 455, Name = "futex_wait")]
    public partial long FutexWait(UserPtr uaddr, ulong val, ulong mask, uint flags, UserPtr<__kernel_timespec> timeout, clockid_t clockid);

    [Syscall(449, Ia32 = 449, Name = "futex_waitv")]
    public partial long FutexWaitv(
        UserPtr<futex_waitv> waiters, uint nr_futexes, uint flags, UserPtr<__kernel_timespec> timeout, clockid_t clockid);

    [Syscall(454, Ia32 = 454, Name = "futex_wake")]
    public partial long FutexWake(UserPtr uaddr, ulong mask, int nr, uint flags);

    [Syscall(456, Ia32 = 456, Name = "futex_requeue")]
    public partial long FutexRequeue(UserPtr<futex_waitv> waiters, uint flags, int nr_wake, int nr_requeue);

    // Robust lists.

    [Syscall(273, Ia32 = 311, Name = "set_robust_list")]
    public partial long SetRobustList(UserPtr<robust_list_head> head, nuint len);

    [Syscall(274, Ia32 = 312, Name = "get_robust_list")]
    public partial long GetRobustList(int pid, UserPtr<UserPtr<robust_list_head>> head_ptr, UserPtr<nuint> len_ptr);
}
