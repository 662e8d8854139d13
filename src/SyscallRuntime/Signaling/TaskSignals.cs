// Mirrors kernel/signal.c: what a task has of signals.
using System;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary>
/// The signals of a task: what is pending, what is blocked, and what comes of it on the way to user mode. Sending is for any thread; everything else for the one
/// that runs the task's processor, or while the task is on none.
/// </summary>
public sealed partial class TaskSignals : ITaskSignals, ISyscallWorker
{
    private SignalSet _blocked;

    // real_blocked: what was blocked before rt_sigtimedwait let the signals through for which it waits.
    private SignalSet _reallyBlocked;

    // saved_sigmask and TIF_RESTORE_SIGMASK: what was blocked before the call in progress changed it for its own time.
    private SignalSet? _saved;
    private SignalStack _stack = SignalStack.None;

    private TaskSignals(SyscallTask task, SignalGroup group) => (Task, Group) = (task, group);

    /// <summary>Whose signals they are.</summary>
    public SyscallTask Task { get; }

    /// <summary>What it has in common with the other threads of its process.</summary>
    public SignalGroup Group { get; }

    /// <summary>What is blocked.</summary>
    public SignalSet Blocked => _blocked;

    /// <summary>What is pending for the task or for its process (<c>do_sigpending</c>): blocked signals, of which nothing has come yet.</summary>
    public SignalSet Pending
    {
        get
        {
            lock (Lock)
                return (Own.Signals | Group.Shared.Signals) & _blocked;
        }
    }

    /// <summary>The last exception of the task, as frames tell it: set by who forces the signal for it.</summary>
    public SignalTrap Trap { get; set; }

    /// <summary>Where 32-bit handlers return to that bring no restorer.</summary>
    public SignalReturns32 Returns32 { get; set; }

    /// <summary>
    /// Whether the task has stopped, and the stop is over: SIGCONT came, or SIGKILL. It goes on by <c>LinuxEntry.Resume</c> without a result; resumed before, it stops again.
    /// </summary>
    public bool IsToGoOn
    {
        get
        {
            if (Task.State != TaskState.Stopped)
                return false;
            lock (Lock)
                return IsFatalPending || _left == SignalStop.Job && !_isToStop;
        }
    }

    /// <summary>What was sent to this task alone.</summary>
    internal SignalQueue Own { get; } = new();

    /// <summary><c>__fatal_signal_pending</c>.</summary>
    private bool IsFatalPending => Own.Signals.Contains(SignalNumber.SIGKILL);

    private System.Threading.Lock Lock => Group.Handlers.Lock;

    bool ITaskSignals.IsFatalPending
    {
        get
        {
            lock (Lock)
                return IsFatalPending;
        }
    }

    /// <summary>Gives a task signals: from now on it is asked on the way to user mode what has become of them.</summary>
    /// <param name="task">A task that has none yet.</param>
    /// <param name="group">Its process. A thread is given that of its maker, before <see cref="SyscallContext.CopyThread"/>; a process of its own if null.</param>
    /// <returns>The signals: none pending, none blocked.</returns>
    /// <exception cref="InvalidOperationException">The task has signals.</exception>
    public static TaskSignals Attach(SyscallTask task, SignalGroup? group = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task.Signals is TaskSignals)
            throw new InvalidOperationException($"Task {task.Pid} has signals already.");
        bool isDoomed = task.Signals.IsFatalPending;
        TaskSignals signals = new(task, group ?? new SignalGroup());
        lock (signals.Lock)
            signals.Group.Add(signals);
        task.SetWorker(SyscallStage.Signals, signals);
        task.Signals = signals;
        if (isDoomed)
            signals.Send(new SigInfo { si_signo = SignalNumber.SIGKILL, si_code = SigInfo.SI_KERNEL });
        return signals;
    }

    /// <summary>The signals of a task.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="InvalidOperationException">Nobody has given it any (<see cref="Attach"/>).</exception>
    public static TaskSignals Of(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Signals as TaskSignals ?? throw new InvalidOperationException($"Task {task.Pid} has no signals: {nameof(TaskSignals)}.{nameof(Attach)} gives it some.");
    }

    /// <summary>
    /// The task ends otherwise than by a signal (<c>exit_signals</c>, <c>__exit_signal</c>): what was sent to its process is for the other threads now.
    /// </summary>
    public void Leave()
    {
        lock (Lock)
        {
            Group.Remove(this);
            WakeOthers(~_blocked);
        }
    }

    /// <summary><c>signal_wake_up</c>: the task looks for signals before user code goes on; if it waits for something else, <see cref="SyscallTask.TryAgain"/> ends that.</summary>
    internal void Wake() => Task.SetWork(SyscallWork.SignalPending);

    /// <summary><c>recalc_sigpending</c>.</summary>
    private void Recalculate()
    {
        if (_isToStop || !((Own.Signals | Group.Shared.Signals) & ~_blocked).IsEmpty)
            Wake();
        else
            Task.ClearWork(SyscallWork.SignalPending);
    }
}
