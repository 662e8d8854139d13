// Mirrors include/linux/ptrace.h (ptrace_report_syscall_entry, ptrace_event), kernel/signal.c (ptrace_signal) and kernel/entry/syscall-common.c.
using SyscallKit.Kernel;

namespace SyscallKit.Interception;

/// <summary>The stops of a tracer's task, as the kernel makes them.</summary>
/// <param name="tracer">The tracer.</param>
internal sealed class TracerStops(Tracer tracer) : ISyscallWorker, ITaskTracer
{
    private const int TRAP_BRKPT = 1;
    private const int Sysgood = 0x80;
    private const int EventExit = 6;
    private const int EventSeccomp = 7;

    /// <summary>The last stop.</summary>
    public PtraceStop Last { get; private set; }

    /// <summary>What it is for; at a signal what is to be delivered.</summary>
    public SigInfo SigInfo { get; set; }

    /// <summary>Its message.</summary>
    public ulong Message { get; private set; }

    /// <summary>The signal with which the tracer has let the task go on.</summary>
    public int Signal { get; set; }

    /// <summary>Whether the tracer leaves the task alone once it has said what becomes of the present signal.</summary>
    public bool IsLeaving { get; set; }

    public bool SuspendsSeccomp => (tracer.Options & PtraceOptions.SuspendSeccomp) != 0;

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        bool isEntry = at.Stage == SyscallStage.EnterTrace;
        if (at.IsBack)
            return EndSyscallStop(cpu.Task, at, isEntry);

        // syscall_exit_work: what was due when the task came in decides, and an emulated call was no step.
        if (!isEntry && (at.Work & (SyscallWork.ExitTrap | SyscallWork.Emu)) == SyscallWork.ExitTrap)
        {
            // user_single_step_report
            cpu.Task.Signals.Force(new SigInfo { si_signo = SignalNumber.SIGTRAP, si_code = TRAP_BRKPT, si_addr = cpu.Regs.ip }, isFatal: false);
            return WorkResult.Continue;
        }

        if (!isEntry && (at.Work & SyscallWork.Trace) == 0)
            return WorkResult.Continue;
        int code = SignalNumber.SIGTRAP | ((tracer.Options & PtraceOptions.TraceSysGood) != 0 ? Sysgood : 0);
        Begin(isEntry ? PtraceStop.SyscallEntry : PtraceStop.SyscallExit, code, isEntry ? 1UL : 2UL);
        return WorkResult.Stop;
    }

    public bool BeginSeccompStop(ushort data)
    {
        if ((tracer.Options & PtraceOptions.TraceSeccomp) == 0)
            return false;
        Begin(PtraceStop.Seccomp, SignalNumber.SIGTRAP | EventSeccomp << 8, data);
        return true;
    }

    public bool BeginExitStop(TaskDeath death)
    {
        if ((tracer.Options & PtraceOptions.TraceExit) == 0)
            return false;
        Begin(PtraceStop.Exit, SignalNumber.SIGTRAP | EventExit << 8, (ulong)death.ExitCode);
        return true;
    }

    public void BeginSignalStop(in SigInfo info) => (Last, SigInfo, Message) = (PtraceStop.Signal, info, 0);

    public SigInfo EndSignalStop()
    {
        Last = PtraceStop.None;
        if (IsLeaving)
            tracer.Task.Tracer = null;
        // ptrace_signal: another signal than that of the siginfo is one that the tracer sends.
        return Signal == 0 || SigInfo.si_signo == Signal ? SigInfo with { si_signo = Signal }
            : new SigInfo { si_signo = Signal, si_code = SigInfo.SI_USER };
    }

    public bool EndStep() => tracer.EndStep();

    public void BeginHandlerStop() => Begin(PtraceStop.Handler, SignalNumber.SIGTRAP, 0);

    private WorkResult EndSyscallStop(SyscallTask task, ResumePoint at, bool isEntry)
    {
        Last = PtraceStop.None;
        // ptrace_report_syscall: send_sig with priv, so SI_KERNEL.
        if (Signal != 0)
            task.Signals.Send(new SigInfo { si_signo = Signal, si_code = SigInfo.SI_KERNEL });
        if (!isEntry)
            return WorkResult.Continue;
        return (at.Work & SyscallWork.Emu) != 0 || task.Signals.IsFatalPending ? WorkResult.Skip : WorkResult.Continue;
    }

    private void Begin(PtraceStop stop, int code, ulong message) =>
        (Last, SigInfo, Message) = (stop, new SigInfo { si_signo = SignalNumber.SIGTRAP, si_code = code }, message);
}
