using System.Threading;

namespace SyscallKit.Kernel;

/// <summary>The signals of a task for which nobody handles any: each has its default action, and what would stop the task does nothing.</summary>
/// <param name="task">The task.</param>
internal sealed class LethalSignals(SyscallTask task) : ITaskSignals, ISyscallWorker
{
    private readonly Lock _lock = new();
    private SigInfo _deadly;

    public bool IsFatalPending
    {
        get
        {
            lock (_lock)
                return _deadly.si_signo != 0;
        }
    }

    public void Send(in SigInfo info)
    {
        if (SignalDefaults.Kills(info.si_signo))
            Force(in info, isFatal: true);
    }

    public void Force(in SigInfo info, bool isFatal)
    {
        lock (_lock)
        {
            if (_deadly.si_signo == 0)
                _deadly = info;
        }

        task.SetWork(SyscallWork.SignalPending);
    }

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        cpu.Task.ClearWork(SyscallWork.SignalPending);
        int signal;
        lock (_lock)
            signal = _deadly.si_signo;
        if (signal != 0)
            cpu.Task.Die(new TaskDeath(signal, SignalDefaults.HasCore(signal)));
        return WorkResult.Continue;
    }
}
