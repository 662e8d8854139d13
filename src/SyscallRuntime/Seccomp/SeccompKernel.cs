// Mirrors kernel/seccomp.c: seccomp_set_mode_strict, seccomp_set_mode_filter, seccomp_attach_filter, seccomp_can_sync_threads, seccomp_log.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Seccomp;

/// <summary>Filters in force: restricts the calls of a kernel's tasks, for a host, or for <c>seccomp(2)</c> of a guest.</summary>
/// <remarks>One for a kernel. Its functions are called from any thread; a task that runs elsewhere sees a change with its next call.</remarks>
public sealed class SeccompKernel
{
    /// <summary>Linux takes the lock of the thread group; this happens so seldom that one will do.</summary>
    private readonly Lock _lock = new();

    /// <summary>The threads of a task's group, itself among them: who is synchronized, and whether a thread is the last. By itself each task is a group.</summary>
    public Func<SyscallTask, IEnumerable<SyscallTask>> ThreadsOf { get; init; } = static task => [task];

    /// <summary>Whether a task may install filters without <see cref="SyscallTask.NoNewPrivs"/>: it has <c>CAP_SYS_ADMIN</c>. By itself none may.</summary>
    public Func<SyscallTask, bool> IsAdmin { get; init; } = static _ => false;

    /// <summary><c>kernel.seccomp.actions_logged</c>.</summary>
    public SeccompActionSet ActionsLogged { get; set; } = SeccompActionSet.Logged;

    /// <summary>Gets what is logged, on the thread of the call; null for nobody.</summary>
    public Action<SeccompLogRecord>? Log { get; set; }

    /// <summary>How a task is restricted: <c>prctl(PR_GET_SECCOMP)</c>.</summary>
    /// <param name="task">The task.</param>
    /// <returns>Its mode.</returns>
    public static TaskSeccompMode ModeOf(SyscallTask task) => Find(task)?.Mode ?? TaskSeccompMode.Disabled;

    /// <summary>The filters of a task.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The filters; <see cref="SeccompStack.Empty"/> if there are none.</returns>
    public static SeccompStack FiltersOf(SyscallTask task) => Find(task)?.Filters ?? SeccompStack.Empty;

    /// <summary>Whether a task's call waits for a supervisor and has no answer: resumed now, it would be suspended again.</summary>
    /// <param name="task">The task.</param>
    /// <returns>False also if a signal has ended the waiting.</returns>
    public static bool IsWaiting(SyscallTask task) => Find(task)?.IsWaiting == true;

    /// <summary>Lets a task read, write, exit and return from signal handlers, and nothing else.</summary>
    /// <param name="task">The task.</param>
    /// <returns>0; -EINVAL if it has filters.</returns>
    public long SetModeStrict(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        lock (_lock)
        {
            TaskSeccomp seccomp = Get(task);
            if (!MayAssign(seccomp, TaskSeccompMode.Strict))
                return -Errno.EINVAL;
            seccomp.Assign(task, TaskSeccompMode.Strict, seccomp.Filters);
            return 0;
        }
    }

    /// <summary>Whether flags go together: the first check of <c>seccomp_set_mode_filter</c>.</summary>
    /// <param name="flags">The flags: any value.</param>
    /// <returns>0, or -EINVAL.</returns>
    public static long CheckFlags(SeccompInstallFlags flags)
    {
        bool listens = flags.HasFlag(SeccompInstallFlags.NewListener);
        return (flags & ~SeccompInstallFlags.All) != 0
            || listens && flags.HasFlag(SeccompInstallFlags.Tsync) && !flags.HasFlag(SeccompInstallFlags.TsyncEsrch)
            || !listens && flags.HasFlag(SeccompInstallFlags.WaitKillableRecv)
            ? -Errno.EINVAL : 0;
    }

    /// <summary>Puts a filter on top of a task's. The task may do it itself, or not: who calls this is the kernel.</summary>
    /// <param name="task">The task.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="flags">How.</param>
    /// <param name="listener">With <see cref="SeccompInstallFlags.NewListener"/>, where the filter's questions arrive; else null.</param>
    /// <returns>
    /// 0; -EINVAL for flags that do not go together, or in strict mode; -EBUSY if a filter of the task has an open listener already; -ENOMEM if the filters are too
    /// long together; with <see cref="SeccompInstallFlags.Tsync"/> the id of a thread that cannot be synchronized, or -ESRCH. Then nothing has changed.
    /// </returns>
    public long SetModeFilter(SyscallTask task, SeccompFilter filter, SeccompInstallFlags flags, out SeccompListener? listener)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(filter);
        listener = null;
        if (CheckFlags(flags) is var error and not 0)
            return error;
        SeccompListener? opened = flags.HasFlag(SeccompInstallFlags.NewListener) ? new SeccompListener(flags.HasFlag(SeccompInstallFlags.WaitKillableRecv)) : null;
        long result = Attach(task, filter, flags, opened);
        if (result == 0)
            listener = opened;
        return result;
    }

    /// <summary>As <see cref="SetModeFilter"/>, with a listener that has its descriptor.</summary>
    internal long Attach(SyscallTask task, SeccompFilter filter, SeccompInstallFlags flags, SeccompListener? listener)
    {
        lock (_lock)
        {
            TaskSeccomp seccomp = Get(task);
            if (!MayAssign(seccomp, TaskSeccompMode.Filter))
                return -Errno.EINVAL;
            if (listener is not null && seccomp.Filters.IsListenedTo)
                return -Errno.EBUSY;
            if (seccomp.Filters.Push(filter, flags.HasFlag(SeccompInstallFlags.Log), listener, out SeccompStack filters) is var error and not 0)
                return error;
            SyscallTask[] others = flags.HasFlag(SeccompInstallFlags.Tsync) ? [.. ThreadsOf(task).Where(thread => thread != task && thread.Death is null)] : [];
            if (others.FirstOrDefault(thread => !CanSync(thread, seccomp.Filters)) is { } diverged)
                return flags.HasFlag(SeccompInstallFlags.TsyncEsrch) ? -Errno.ESRCH : diverged.Pid;
            seccomp.Assign(task, TaskSeccompMode.Filter, filters);
            foreach (SyscallTask thread in others)
                Sync(thread, task, filters);
            return 0;
        }
    }

    /// <summary>Whether a task is the only one of its group that lives.</summary>
    internal bool IsLastThread(SyscallTask task) => ThreadsOf(task).All(thread => thread == task || thread.Death is not null);

    /// <summary><c>seccomp_log</c>: gives on what is logged.</summary>
    /// <param name="record">What has happened.</param>
    /// <param name="isRequested">Whether the filter wants its actions logged.</param>
    internal void Note(in SeccompLogRecord record, bool isRequested)
    {
        if (Log is { } log && isRequested && ActionsLogged.Contains(record.Code))
            log(record);
    }

    // seccomp_may_assign_mode
    private static bool MayAssign(TaskSeccomp seccomp, TaskSeccompMode mode) => seccomp.Mode == TaskSeccompMode.Disabled || seccomp.Mode == mode;

    // seccomp_can_sync_threads
    private static bool CanSync(SyscallTask thread, SeccompStack filters) => ModeOf(thread) switch
    {
        TaskSeccompMode.Disabled => true,
        TaskSeccompMode.Filter => FiltersOf(thread).IsAncestorOf(filters),
        _ => false,
    };

    private static TaskSeccomp? Find(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.WorkerOf(SyscallStage.EnterSeccomp) as TaskSeccomp;
    }

    // seccomp_sync_threads
    private void Sync(SyscallTask thread, SyscallTask task, SeccompStack filters)
    {
        thread.NoNewPrivs |= task.NoNewPrivs;
        Get(thread).Assign(thread, TaskSeccompMode.Filter, filters);
    }

    private TaskSeccomp Get(SyscallTask task)
    {
        if (Find(task) is { } found)
            return found;
        TaskSeccomp seccomp = new(this);
        task.SetWorker(SyscallStage.EnterSeccomp, seccomp);
        return seccomp;
    }
}
