using SyscallKit.Kernel;

namespace SyscallKit.Seccomp;

/// <summary>A call that waits for a supervisor: <c>struct seccomp_knotif</c> (kernel/seccomp.c). Its listener's lock guards what changes.</summary>
/// <param name="task">Who makes it.</param>
/// <param name="id">Its number.</param>
/// <param name="data">The call.</param>
/// <param name="verdict">What the filters said of it.</param>
internal sealed class SeccompNotification(SyscallTask task, ulong id, in SeccompData data, SeccompVerdict verdict)
{
    private readonly SeccompData _data = data;

    public SyscallTask Task => task;

    public ulong Id => id;

    public SeccompVerdict Verdict => verdict;

    /// <summary>Who is asked.</summary>
    public SeccompListener Listener => verdict.Match!.Listener!;

    public SeccompNotificationState State { get; set; }

    /// <summary>The answer, once there is one.</summary>
    public SeccompNotifResp Answer { get; set; }

    /// <summary>The call as the supervisor gets it.</summary>
    public SeccompNotif ToNotif() => new() { id = id, pid = (uint)task.Pid, data = _data };
}
