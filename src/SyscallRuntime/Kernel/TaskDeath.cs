namespace SyscallKit.Kernel;

/// <summary>How a task died.</summary>
/// <param name="Signal">The signal that killed it, 1 to 64.</param>
/// <param name="HasCore">Whether the signal is one that writes a core file (<c>coredump</c>, the bit 80h of a wait status).</param>
public readonly record struct TaskDeath(int Signal, bool HasCore)
{
    /// <summary>Whether only this task ends (<c>do_exit</c>). By itself a signal ends all tasks of the group (<c>do_group_exit</c>), which is for the kernel to do that knows them.</summary>
    public bool IsOfThread { get; init; }
}
