// Mirrors kernel/signal.c: prepare_signal, __send_signal_locked, complete_signal, force_sig_info_to_task.
using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <content>Sending.</content>
public sealed partial class TaskSignals
{
    /// <summary>Sends a signal to this task alone (<c>tgkill</c>).</summary>
    /// <param name="info">The signal, 1 to 64, with what is said of it.</param>
    /// <returns>0, also if it is ignored or is pending already; -EAGAIN if a real-time signal finds the queue full.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such signal.</exception>
    public long Send(in SigInfo info) => Send(in info, toGroup: false);

    /// <summary>Sends a signal to the process (<c>kill</c>): one of its threads that does not block it takes it, this one first.</summary>
    /// <param name="info">The signal, 1 to 64, with what is said of it.</param>
    /// <returns>As <see cref="Send(in SigInfo)"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such signal.</exception>
    public long SendToGroup(in SigInfo info) => Send(in info, toGroup: true);

    void ITaskSignals.Send(in SigInfo info) => Send(in info, toGroup: false);

    void ITaskSignals.Force(in SigInfo info, bool isFatal) => Force(in info, dropsHandler: isFatal, isImmutable: isFatal);

    /// <summary>A signal that can be neither blocked nor ignored.</summary>
    /// <param name="info">The signal.</param>
    /// <param name="dropsHandler">Whether it kills although there is a handler (<c>HANDLER_SIG_DFL</c>).</param>
    /// <param name="isImmutable">Whether no tracer can take it away, either (<c>HANDLER_EXIT</c>).</param>
    private void Force(in SigInfo info, bool dropsHandler, bool isImmutable = false)
    {
        lock (Lock)
        {
            int signal = info.si_signo;
            ref SignalAction action = ref Group.Handlers[signal];
            bool isBlocked = _blocked.Contains(signal);
            if (isBlocked || action.IsIgnored || dropsHandler)
            {
                action = action with { Handler = SignalAction.SIG_DFL, Flags = action.Flags | (isImmutable ? SignalAction.SA_IMMUTABLE : 0) };
                _blocked &= ~SignalSet.Of(signal);
            }

            SendLocked(in info, toGroup: false);
            Wake();
        }
    }

    private long Send(in SigInfo info, bool toGroup)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(info.si_signo, 1, nameof(info));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(info.si_signo, SignalNumber.Last, nameof(info));
        lock (Lock)
            return SendLocked(in info, toGroup);
    }

    private long SendLocked(in SigInfo info, bool toGroup)
    {
        int signal = info.si_signo;
        if (!Prepare(signal))
            return 0;
        SignalQueue queue = toGroup ? Group.Shared : Own;
        bool isLegacy = signal < SignalNumber.SIGRTMIN;
        if (isLegacy && queue.Signals.Contains(signal))
            return 0;
        if (signal != SignalNumber.SIGKILL && (isLegacy && info.si_code >= 0 || !Group.IsFull))
            queue.Add(in info);
        else if (!isLegacy && info.si_code != SigInfo.SI_USER)
            return -Errno.EAGAIN;
        else
            queue.Add(signal);
        Complete(signal, toGroup);
        return 0;
    }

    /// <summary><c>prepare_signal</c>: stops and SIGCONT undo each other at once, whoever blocks or ignores them.</summary>
    /// <returns>Whether the signal is to be sent.</returns>
    private bool Prepare(int signal)
    {
        if (Group.Death is not null)
            return false;
        if (SignalDefaults.Stops(signal))
        {
            Group.Flush(SignalSet.Of(SignalNumber.SIGCONT));
        }
        else if (signal == SignalNumber.SIGCONT)
        {
            Group.Flush(SignalSet.Stopping);
            foreach (TaskSignals thread in Group.Threads)
                thread._isToStop = thread._mayStop = false;
        }

        return !IsIgnored(signal);
    }

    /// <summary><c>sig_ignored</c>: a blocked signal may have a handler when it is taken, and a tracer wants to see every one.</summary>
    private bool IsIgnored(int signal) =>
        !(_blocked | _reallyBlocked).Contains(signal)
        && (Task.Tracer is null || signal == SignalNumber.SIGKILL)
        && Group.Handlers.Ignores(signal);

    /// <summary><c>complete_signal</c>: finds a thread that takes it. If it kills, and leaves no core, the process is dead from now on.</summary>
    private void Complete(int signal, bool toGroup)
    {
        if (TakerOf(signal, toGroup) is not { } taker)
        {
            // Threads that have stopped look for it when they go on: the ends of ptrace_stop and do_signal_stop.
            WakeBlockingNot(signal, toGroup);
            return;
        }

        bool kills = Group.Handlers[signal].IsDefault && SignalDefaults.Kills(signal);
        if (kills && !SignalDefaults.HasCore(signal) && !taker._reallyBlocked.Contains(signal) && (signal == SignalNumber.SIGKILL || Task.Tracer is null))
            Group.Die(new TaskDeath(signal, HasCore: false));
        else
            taker.Wake();
    }

    private TaskSignals? TakerOf(int signal, bool toGroup)
    {
        if (Wants(signal))
            return this;
        if (!toGroup)
            return null;
        foreach (TaskSignals thread in Group.Threads)
        {
            if (thread.Wants(signal))
                return thread;
        }

        return null;
    }

    private void WakeBlockingNot(int signal, bool toGroup)
    {
        if (!_blocked.Contains(signal))
            Wake();
        if (!toGroup)
            return;
        foreach (TaskSignals thread in Group.Threads)
        {
            if (!thread._blocked.Contains(signal))
                thread.Wake();
        }
    }

    /// <summary><c>wants_signal</c>.</summary>
    private bool Wants(int signal)
    {
        if (_blocked.Contains(signal))
            return false;
        TaskState state = Task.State;
        return state != TaskState.Dead && (signal == SignalNumber.SIGKILL || state == TaskState.Running || state == TaskState.Suspended && !Task.IsSignalPending);
    }

    /// <summary><c>retarget_shared_pending</c>: this task will not take these signals of its process, perhaps another does.</summary>
    private void WakeOthers(SignalSet which)
    {
        which &= Group.Shared.Signals;
        if (which.IsEmpty)
            return;
        foreach (TaskSignals thread in Group.Threads)
        {
            if (thread == this || thread.Task.State == TaskState.Dead || (which & ~thread._blocked).IsEmpty)
                continue;
            thread.Wake();
            which &= thread._blocked;
        }
    }
}
