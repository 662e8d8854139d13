using System;

namespace SyscallKit.Kernel;

/// <summary>
/// What has to be done around each call besides the call: Linux's <c>enum syscall_work_bit</c> (include/linux/thread_info.h). Any thread sets and
/// clears the bits; while all are 0 a call costs one load and one branch for all of it.
/// </summary>
[Flags]
internal enum SyscallWork
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>SYSCALL_WORK_SYSCALL_TRACEPOINT</c>: record <c>sys_enter</c> and <c>sys_exit</c>.</summary>
    Tracepoint = 1 << 1,
}
