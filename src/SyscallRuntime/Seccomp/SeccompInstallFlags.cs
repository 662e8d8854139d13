using System;

namespace SyscallKit.Seccomp;

/// <summary>How a filter is installed: <c>SECCOMP_FILTER_FLAG_*</c> (include/uapi/linux/seccomp.h).</summary>
[Flags]
public enum SeccompInstallFlags : uint
{
    /// <summary>For the task alone.</summary>
    None = 0,

    /// <summary><c>TSYNC</c>: for all threads of its group, or for none.</summary>
    Tsync = 1 << 0,

    /// <summary><c>LOG</c>: what the filter refuses is logged.</summary>
    Log = 1 << 1,

    /// <summary><c>SPEC_ALLOW</c>: the processor may speculate as before; here it says nothing.</summary>
    SpecAllow = 1 << 2,

    /// <summary><c>NEW_LISTENER</c>: somebody answers for calls that the filter passes to a supervisor.</summary>
    NewListener = 1 << 3,

    /// <summary><c>TSYNC_ESRCH</c>: a thread that cannot be synchronized gives -ESRCH, and not its id.</summary>
    TsyncEsrch = 1 << 4,

    /// <summary><c>WAIT_KILLABLE_RECV</c>: once the supervisor has received the call, only a deadly signal ends the waiting.</summary>
    WaitKillableRecv = 1 << 5,

    /// <summary>All of them (<c>SECCOMP_FILTER_FLAG_MASK</c>).</summary>
    All = Tsync | Log | SpecAllow | NewListener | TsyncEsrch | WaitKillableRecv,
}
