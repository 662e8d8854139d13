using System;

namespace SyscallKit;

/// <summary>
/// What has to be done around a call besides the call: Linux's <c>enum syscall_work_bit</c> (include/linux/thread_info.h). While all
/// bits are 0 a call costs one load and one branch for all of it.
/// </summary>
[Flags]
public enum SyscallWork
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>SYSCALL_WORK_SYSCALL_TRACEPOINT</c>: record <c>sys_enter</c> and <c>sys_exit</c>.</summary>
    Tracepoint = 1 << 1,

    /// <summary>The handler asked for the caller's registers to change, and they were saved in case it fails (<see cref="SyscallContext.EditRegs"/>).</summary>
    Edited = 1 << 16,

    /// <summary>The call does not return now (<see cref="SyscallContext.Suspend"/>).</summary>
    Suspended = 1 << 17,
}
