using System.Collections.Generic;
using SyscallKit.Kernel;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>Signals of a task, taken down instead of delivered.</summary>
internal sealed class TestSignals : ITaskSignals, ISyscallWorker
{
    private readonly SyscallTask _task;
    private bool _isFatal;

    private TestSignals(SyscallTask task) => _task = task;

    /// <summary>What was sent or forced and would be handled, in order.</summary>
    public List<SigInfo> Handled { get; } = [];

    /// <summary>The registers as the first handler's frame would hold them.</summary>
    public PtRegs Frame { get; private set; }

    /// <summary>Whether forced signals have a handler; without one they kill.</summary>
    public bool HasHandler { get; init; }

    public bool IsFatalPending { get; set; }

    /// <summary>Gives a task such signals.</summary>
    public static TestSignals Of(SyscallTask task, bool hasHandler)
    {
        TestSignals signals = new(task) { HasHandler = hasHandler };
        task.Signals = signals;
        task.SetWorker(SyscallStage.Signals, signals);
        return signals;
    }

    public void Send(in SigInfo info) => Force(in info, isFatal: false);

    public void Force(in SigInfo info, bool isFatal)
    {
        Handled.Add(info);
        _isFatal |= isFatal || !HasHandler;
        _task.SetWork(SyscallWork.SignalPending);
    }

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        _task.ClearWork(SyscallWork.SignalPending);
        Frame = cpu.Regs;
        if (_isFatal)
            _task.Die(new TaskDeath(Handled[^1].si_signo, SignalDefaults.HasCore(Handled[^1].si_signo)));
        return WorkResult.Continue;
    }
}
