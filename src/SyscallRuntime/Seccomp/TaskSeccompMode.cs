namespace SyscallKit.Seccomp;

/// <summary>How the calls of a task are restricted: <c>SECCOMP_MODE_*</c> (include/uapi/linux/seccomp.h, include/linux/seccomp.h).</summary>
public enum TaskSeccompMode
{
    /// <summary>They are not.</summary>
    Disabled,

    /// <summary>It may read, write, exit and return from a signal handler.</summary>
    Strict,

    /// <summary>Filters say.</summary>
    Filter,

    /// <summary>A filter has killed the task; any other call would kill it again.</summary>
    Dead,
}
