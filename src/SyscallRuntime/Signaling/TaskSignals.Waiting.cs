// Mirrors kernel/signal.c: sigsuspend, do_sigtimedwait, dequeue_signal.
using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <content>Waiting for signals.</content>
public sealed partial class TaskSignals
{
    /// <summary>Waits until a signal was handled (<c>pause</c>).</summary>
    /// <param name="context">The call.</param>
    /// <returns>What the handler has to return.</returns>
    public static long Pause(SyscallContext context) => context.WaitInterruptible(0, static (_, _) => null, Errno.ERESTARTNOHAND);

    /// <summary>As <see cref="Pause"/>, with another mask meanwhile (<c>rt_sigsuspend</c>).</summary>
    /// <param name="context">The call.</param>
    /// <param name="set">What is blocked while it waits.</param>
    /// <returns>What the handler has to return.</returns>
    public long Suspend(SyscallContext context, SignalSet set)
    {
        BlockForCall(set);
        return Pause(context);
    }

    /// <summary>Takes a pending signal out of a set, without its action (<c>dequeue_signal</c>): what a read of a <c>signalfd</c> does.</summary>
    /// <param name="which">The signals; SIGKILL and SIGSTOP are never taken.</param>
    /// <param name="info">The signal, with what was said of it.</param>
    /// <returns>False if none of them is pending.</returns>
    public bool TryTake(SignalSet which, out SigInfo info)
    {
        SignalSet others = ~which | SignalSet.Unblockable;
        lock (Lock)
        {
            bool isTaken = Own.TryTake(others, out info) || Group.Shared.TryTake(others, out info);
            Recalculate();
            return isTaken;
        }
    }

    /// <summary>Waits for one of a set of signals, and takes it (<c>rt_sigtimedwait</c>): usually blocked ones.</summary>
    /// <param name="context">The call.</param>
    /// <param name="which">The signals.</param>
    /// <param name="isOver">Whether the time is over: asked whenever none of them is pending.</param>
    /// <param name="taken">What the call is to do with the signal; gives its result.</param>
    /// <returns>What the handler has to return: -EAGAIN if the time is over, -EINTR if another signal came.</returns>
    public long TimedWait(SyscallContext context, SignalSet which, Func<bool> isOver, Func<SigInfo, long> taken)
    {
        ArgumentNullException.ThrowIfNull(isOver);
        ArgumentNullException.ThrowIfNull(taken);
        return context.Wait((Signals: this, which, isOver, taken), static (_, wait) => wait.Signals.TryTimedWait(wait.which, wait.isOver, wait.taken));
    }

    private long? TryTimedWait(SignalSet which, Func<bool> isOver, Func<SigInfo, long> taken)
    {
        EndLetThrough();
        if (TryTake(which, out SigInfo info))
            return taken(info);
        if (isOver())
            return -Errno.EAGAIN;
        if (Task.IsSignalPending)
            return -Errno.EINTR;
        LetThrough(which);
        return null;
    }

    /// <summary>While the task waits for them, signals wake it although they are blocked; and none of them is ignored.</summary>
    private void LetThrough(SignalSet which)
    {
        lock (Lock)
        {
            _reallyBlocked = _blocked;
            _blocked &= ~which;
            Recalculate();
        }
    }

    private void EndLetThrough()
    {
        lock (Lock)
        {
            if (_reallyBlocked.IsEmpty)
                return;
            (_blocked, _reallyBlocked) = (_reallyBlocked, default);
            Recalculate();
        }
    }
}
