using System.Collections.Generic;
using SyscallKit.Kernel;
using SyscallKit.Signaling;

namespace SyscallKit.Linux.Signaling;

/// <summary>What the calls of signals have to know of a kernel's tasks, and of its time.</summary>
public interface ISignalKernel
{
    /// <summary>The time for timeouts, in nanoseconds from any beginning.</summary>
    long Now { get; }

    /// <summary>A thread by its id (<c>find_task_by_vpid</c>); null if there is none.</summary>
    /// <param name="pid">The id.</param>
    TaskSignals? FindThread(int pid);

    /// <summary>The leading threads of the processes of a group.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="pgid">The id of the group; 0 for the caller's.</param>
    IEnumerable<TaskSignals> FindGroup(SyscallTask caller, int pgid);

    /// <summary>The leading threads of all processes but init and the caller's own.</summary>
    /// <param name="caller">Who asks.</param>
    IEnumerable<TaskSignals> FindOthers(SyscallTask caller);

    /// <summary>Whether a task may send a signal to one of another process (<c>kill_ok_by_cred</c>; of a SIGCONT also by the session).</summary>
    /// <param name="sender">Who sends.</param>
    /// <param name="target">To whom.</param>
    /// <param name="signal">The signal; 0 for none, only to ask.</param>
    bool MaySend(SyscallTask sender, SyscallTask target, int signal);

    /// <summary>The user of a task, as it is told of a signal.</summary>
    /// <param name="task">The task.</param>
    uint UserOf(SyscallTask task);
}
