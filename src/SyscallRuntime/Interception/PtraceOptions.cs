using System;

namespace SyscallKit.Interception;

/// <summary>What a tracer wants to be told besides (<c>PTRACE_SETOPTIONS</c>, include/uapi/linux/ptrace.h).</summary>
[Flags]
public enum PtraceOptions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>PTRACE_O_TRACESYSGOOD</c>: stops at calls are told from a SIGTRAP, by the bit 80h of the signal; only then <see cref="Tracer.GetSyscallInfo"/> says which call it is.</summary>
    TraceSysGood = 1,

    /// <summary><c>PTRACE_O_TRACEEXIT</c>: a stop before the task is dead.</summary>
    TraceExit = 0x40,

    /// <summary><c>PTRACE_O_TRACESECCOMP</c>: a stop where a filter says <c>SECCOMP_RET_TRACE</c>; without it such a call fails with -ENOSYS.</summary>
    TraceSeccomp = 0x80,

    /// <summary><c>PTRACE_O_SUSPEND_SECCOMP</c>: no filter is asked.</summary>
    SuspendSeccomp = 1 << 21,
}
