namespace SyscallKit.Kernel;

/// <summary>How a task died.</summary>
/// <param name="Signal">The signal that killed it, 1 to 64; 0 if it ended by itself.</param>
/// <param name="HasCore">Whether the signal is one that writes a core file (<c>coredump</c>, the bit 80h of a wait status).</param>
public readonly record struct TaskDeath(int Signal, bool HasCore)
{
    /// <summary>The end that a task makes itself: <c>exit</c>, or <c>exit_group</c>.</summary>
    /// <param name="status">The argument of the call; its low 8 bits count.</param>
    /// <param name="isOfThread">Whether it is <c>exit</c>.</param>
    public static TaskDeath Exit(int status, bool isOfThread = false) => new(0, HasCore: false) { ExitStatus = status & 0xff, IsOfThread = isOfThread };

    /// <summary>With what it ended by itself, 0 to 255.</summary>
    public int ExitStatus { get; init; }

    /// <summary>Whether only this task ends (<c>do_exit</c>). By itself a signal ends all tasks of the group (<c>do_group_exit</c>), which is for the kernel to do that knows them.</summary>
    public bool IsOfThread { get; init; }

    /// <summary>The <c>exit_code</c> of Linux's task: the signal, or the exit status times 256.</summary>
    public int ExitCode => Signal != 0 ? Signal : ExitStatus << 8;

    /// <summary>The status by which <c>wait4</c> reports it.</summary>
    public int WaitStatus => ExitCode | (HasCore ? 0x80 : 0);
}
