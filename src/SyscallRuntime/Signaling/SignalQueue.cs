using System.Collections.Generic;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>struct sigpending</c>: signals that were sent and not taken. Whoever uses it holds the lock.</summary>
internal sealed class SignalQueue
{
    private readonly List<SigInfo> _infos = [];

    /// <summary>Which are pending.</summary>
    public SignalSet Signals { get; private set; }

    /// <summary>Of how many is known what was said of them.</summary>
    public int Count => _infos.Count;

    /// <summary>Makes a signal pending, with what is said of it.</summary>
    public void Add(in SigInfo info)
    {
        _infos.Add(info);
        Add(info.si_signo);
    }

    /// <summary>Makes a signal pending of which nothing is said.</summary>
    public void Add(int signal) => Signals |= SignalSet.Of(signal);

    /// <summary><c>dequeue_synchronous_signal</c>: what the task's own code did, in the order in which it did it. Blocked ones count if another is not.</summary>
    public bool TryTakeSynchronous(SignalSet blocked, out SigInfo info)
    {
        if (!(Signals & ~blocked & SignalSet.Synchronous).IsEmpty)
        {
            int index = _infos.FindIndex(static info => info.si_code > SigInfo.SI_USER && SignalSet.Synchronous.Contains(info.si_signo));
            if (index >= 0)
            {
                info = Take(index);
                return true;
            }
        }

        info = default;
        return false;
    }

    /// <summary><c>__dequeue_signal</c>: the lowest one, but faults first; the oldest of its number.</summary>
    public bool TryTake(SignalSet blocked, out SigInfo info)
    {
        SignalSet ready = Signals & ~blocked;
        SignalSet first = ready & SignalSet.Synchronous;
        int signal = first.IsEmpty ? ready.Lowest : first.Lowest;
        info = default;
        if (signal == 0)
            return false;
        int index = IndexOf(signal);
        if (index >= 0)
        {
            info = Take(index);
            return true;
        }

        // What was said of it found no room: collect_signal.
        Signals &= ~SignalSet.Of(signal);
        info.si_signo = signal;
        return true;
    }

    /// <summary><c>flush_sigqueue_mask</c>: forgets signals.</summary>
    public void Flush(SignalSet which)
    {
        Signals &= ~which;
        for (int i = _infos.Count - 1; i >= 0; i--)
        {
            if (which.Contains(_infos[i].si_signo))
                _infos.RemoveAt(i);
        }
    }

    private SigInfo Take(int index)
    {
        SigInfo info = _infos[index];
        _infos.RemoveAt(index);
        if (IndexOf(info.si_signo) < 0)
            Signals &= ~SignalSet.Of(info.si_signo);
        return info;
    }

    private int IndexOf(int signal)
    {
        for (int i = 0; i < _infos.Count; i++)
        {
            if (_infos[i].si_signo == signal)
                return i;
        }

        return -1;
    }
}
