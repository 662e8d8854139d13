namespace SyscallKit.Kernel;

/// <summary>What a task can do next.</summary>
public enum TaskState
{
    /// <summary>It runs user code, or will when a processor is switched to it; or it is in a call right now.</summary>
    Running,

    /// <summary>It was left in the middle of a call and waits: <c>LinuxEntry.Resume</c> goes on.</summary>
    Suspended,

    /// <summary>It was stopped in the middle of a call by who watches it, who has to let it go on.</summary>
    Stopped,

    /// <summary>It makes no call any more: <see cref="SyscallTask.Death"/> says of what.</summary>
    Dead,
}
