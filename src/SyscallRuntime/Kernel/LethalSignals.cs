using System.Collections.Generic;
using System.Threading;

namespace SyscallKit.Kernel;

/// <summary>
/// The signals of a task for which nobody handles any: each has its default action, and what would stop the task does nothing. Its tracer sees them first.
/// </summary>
/// <param name="task">The task.</param>
internal sealed class LethalSignals(SyscallTask task) : ITaskSignals, ISyscallWorker
{
    private readonly Lock _lock = new();
    private readonly Queue<SigInfo> _pending = [];
    private int _fatal;

    public bool IsFatalPending => Volatile.Read(ref _fatal) != 0;

    public void Send(in SigInfo info)
    {
        if (task.Tracer is not null || SignalDefaults.Kills(info.si_signo))
            Add(in info);
    }

    public void Force(in SigInfo info, bool isFatal)
    {
        if (isFatal)
            Interlocked.CompareExchange(ref _fatal, info.si_signo, 0);
        Add(in info);
    }

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        if (at.IsBack && task.Tracer is { } back)
            Act(back.EndSignalStop());
        while (task is { State: TaskState.Running, IsDying: false } && TryTake(out SigInfo info))
        {
            if (task.Tracer is { } tracer && !IsFatalPending && info.si_signo != SignalNumber.SIGKILL)
            {
                tracer.BeginSignalStop(in info);
                return WorkResult.Stop;
            }

            Act(info);
        }

        return WorkResult.Continue;
    }

    private void Add(in SigInfo info)
    {
        lock (_lock)
        {
            // A second one of the same number says nothing new, and a sender without end takes no memory.
            foreach (SigInfo pending in _pending)
            {
                if (pending.si_signo == info.si_signo)
                    return;
            }

            // complete_signal: what leaves no core, and no tracer may take away, is the end from now on, whatever the task waits for.
            if (info.si_signo == SignalNumber.SIGKILL)
                Volatile.Write(ref _fatal, SignalNumber.SIGKILL);
            else if (task.Tracer is null && SignalDefaults.Kills(info.si_signo) && !SignalDefaults.HasCore(info.si_signo))
                Interlocked.CompareExchange(ref _fatal, info.si_signo, 0);
            _pending.Enqueue(info);
        }

        task.SetWork(SyscallWork.SignalPending);
    }

    private bool TryTake(out SigInfo info)
    {
        lock (_lock)
        {
            if (_pending.TryDequeue(out info))
                return true;
            task.ClearWork(SyscallWork.SignalPending);
            return false;
        }
    }

    private void Act(in SigInfo info)
    {
        int signal = IsFatalPending ? _fatal : info.si_signo;
        if (SignalDefaults.Kills(signal))
            task.Die(new TaskDeath(signal, SignalDefaults.HasCore(signal)));
    }
}
