// Mirrors kernel/signal.c (get_signal, do_signal_stop, signal_delivered) and arch/x86/kernel/signal.c (arch_do_signal_or_restart, handle_signal).
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Signaling;

/// <content>What comes of the signals on the way to user mode.</content>
public sealed partial class TaskSignals
{
    // What was taken from the queue, and of which nothing has come yet.
    private SigInfo _taken;
    private SignalStop _left;

    // JOBCTL_STOP_PENDING: the process stops, and this thread with it.
    private bool _isToStop;

    // JOBCTL_STOP_DEQUEUED: no SIGCONT has come since the last signal was taken.
    private bool _mayStop;

    /// <summary><c>arch_do_signal_or_restart</c>: one signal for which there is a handler; or none is left, and the call begins anew if it wants to.</summary>
    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        SignalStop left = at.IsBack ? _left : SignalStop.None;
        _left = SignalStop.None;
        if (left == SignalStop.Step)
            return WorkResult.Continue;
        if (left == SignalStop.Signal)
            EndSignalStop();
        for (bool isSeen = _taken.si_signo != 0 && left == SignalStop.Signal; ; isSeen = false)
        {
            if (_taken.si_signo == 0)
            {
                if (Group.GetDeath() is { } death)
                {
                    Task.Die(death);
                    return WorkResult.Continue;
                }

                if (MustStop())
                    return Stop(SignalStop.Job);
                if (!Take())
                    break;
            }

            int signal = _taken.si_signo;
            SignalAction action = Group.Handlers.Get(signal);
            if (!isSeen && Task.Tracer is { } tracer && !action.Has(SignalAction.SA_IMMUTABLE))
            {
                _mayStop = true;
                tracer.BeginSignalStop(in _taken);
                return Stop(SignalStop.Signal);
            }

            if (action.HasHandler)
                return Handle(cpu, in action);
            if (action.IsDefault && SignalDefaults.Stops(signal))
                BeginStop();
            else if (action.IsDefault && SignalDefaults.Kills(signal))
                Die(signal);
            _taken = default;
        }

        SyscallContext context = new(cpu);
        if (SyscallRestart.IsWanted(Task, cpu.Regs))
            SyscallRestart.WithoutHandler(Task, ref context.EditRegs());
        EndBlockForCall();
        return WorkResult.Continue;
    }

    /// <summary>Takes the next signal: what the code did itself, then what was sent to the task, then what was sent to its process.</summary>
    private bool Take()
    {
        lock (Lock)
        {
            bool isTaken = Own.TryTakeSynchronous(_blocked, out _taken) || Own.TryTake(_blocked, out _taken) || Group.Shared.TryTake(_blocked, out _taken);
            _mayStop |= isTaken && SignalDefaults.Stops(_taken.si_signo);
            Recalculate();
            return isTaken;
        }
    }

    private WorkResult Stop(SignalStop stop)
    {
        _left = stop;
        return WorkResult.Stop;
    }

    /// <summary>The end of <c>ptrace_signal</c>: what the tracer made of the signal. If that is blocked, it waits like any other.</summary>
    private void EndSignalStop()
    {
        if (Task.Tracer is { } tracer)
            _taken = tracer.EndSignalStop();
        if (_taken.si_signo == 0)
            return;
        lock (Lock)
        {
            if (!_blocked.Contains(_taken.si_signo) && !IsFatalPending)
                return;
            SendLocked(in _taken, toGroup: false);
            _taken = default;
        }
    }

    /// <summary>Whether the process has stopped. A tracer may let its task go on alone.</summary>
    private bool MustStop()
    {
        lock (Lock)
        {
            bool stops = _isToStop;
            if (stops && Task.Tracer is not null)
            {
                _isToStop = false;
                Recalculate();
            }

            return stops;
        }
    }

    /// <summary><c>do_signal_stop</c>: all threads stop, unless SIGCONT came since the signal was taken.</summary>
    private void BeginStop()
    {
        lock (Lock)
        {
            if (!_mayStop || Group.Death is not null)
                return;
            foreach (TaskSignals thread in Group.Threads)
            {
                thread._isToStop = true;
                thread.Wake();
            }
        }
    }

    private void Die(int signal)
    {
        lock (Lock)
            Group.Die(new TaskDeath(signal, SignalDefaults.HasCore(signal)));
    }

    /// <summary><c>handle_signal</c>: the task goes on in the handler, with a frame from which <c>rt_sigreturn</c> leads back.</summary>
    private WorkResult Handle(Cpu cpu, in SignalAction action)
    {
        SyscallContext context = new(cpu);
        ref ProcessorState state = ref context.EditProcessor();
        ref PtRegs regs = ref PtRegs.Of(ref state);
        ITaskTracer? tracer = Task.Tracer;
        SyscallRestart.WithHandler(Task, ref regs, action.Has(SignalAction.SA_RESTART));
        bool steps = tracer?.EndStep() ?? false;

        SignalFrame frame = new(this, cpu.Engine as ISignalFpu, action, _saved ?? _blocked);
        bool isBuilt = action.Has(SignalAction.SA_IA32_ABI) ? SignalFrame32.Setup(in frame, in _taken, ref state) : SignalFrame64.Setup(in frame, in _taken, ref regs);
        int signal = _taken.si_signo;
        _taken = default;
        if (action.Has(SignalAction.SA_RESETHAND))
            Group.Handlers.Reset(signal);
        if (!isBuilt)
        {
            // force_sigsegv.
            Force(SegmentationFault, dropsHandler: signal == SignalNumber.SIGSEGV);
            return WorkResult.Continue;
        }

        regs.flags &= ~(Rflags.DF | Rflags.RF | Rflags.TF);
        frame.Fpu?.Clear(Task);
        _saved = null;
        Block(_blocked | action.Mask | (action.Has(SignalAction.SA_NODEFER) ? default : SignalSet.Of(signal)));
        if (_stack.DisarmsItself)
            _stack = SignalStack.None;
        if (!steps)
            return WorkResult.Continue;
        tracer!.BeginHandlerStop();
        return Stop(SignalStop.Step);
    }

    /// <summary><c>force_sig(SIGSEGV)</c>.</summary>
    private static SigInfo SegmentationFault => new() { si_signo = SignalNumber.SIGSEGV, si_code = SigInfo.SI_KERNEL };
}
