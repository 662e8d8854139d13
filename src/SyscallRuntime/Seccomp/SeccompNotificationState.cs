namespace SyscallKit.Seccomp;

/// <summary>How far a supervisor is with a call: <c>enum notify_state</c> (kernel/seccomp.c).</summary>
internal enum SeccompNotificationState
{
    /// <summary>It has not been received.</summary>
    Init,

    /// <summary>It has been received.</summary>
    Sent,

    /// <summary>It has been answered.</summary>
    Replied,
}
