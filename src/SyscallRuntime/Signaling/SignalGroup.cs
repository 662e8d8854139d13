using System.Collections.Generic;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>struct signal_struct</c>: what the threads of a process have in common of signals.</summary>
public sealed class SignalGroup
{
    private readonly List<TaskSignals> _threads = [];

    /// <summary>The signals of a process.</summary>
    /// <param name="handlers">Handlers that it shares with another process (<c>CLONE_SIGHAND</c>); its own, with default actions, if null.</param>
    public SignalGroup(SignalHandlers? handlers = null) => Handlers = handlers ?? new SignalHandlers();

    /// <summary>What is to be done with each signal.</summary>
    public SignalHandlers Handlers { get; internal set; }

    /// <summary>
    /// How many signals can wait with what is said of them (<c>RLIMIT_SIGPENDING</c>, which Linux counts for a user): from then on real-time signals are refused
    /// with EAGAIN, and of others nothing is known but the number. 4096 unless set.
    /// </summary>
    public int QueueLimit { get; set; } = 4096;

    /// <summary>What was sent to the process as a whole.</summary>
    internal SignalQueue Shared { get; } = new();

    /// <summary>The threads, in the order in which they came.</summary>
    internal IReadOnlyList<TaskSignals> Threads => _threads;

    /// <summary>How all threads die (<c>SIGNAL_GROUP_EXIT</c>); null while they live.</summary>
    internal TaskDeath? Death { get; private set; }

    /// <summary>The same for who does not hold the lock.</summary>
    internal TaskDeath? GetDeath()
    {
        lock (Handlers.Lock)
            return Death;
    }

    /// <summary>Whether the queues are full.</summary>
    internal bool IsFull
    {
        get
        {
            int count = Shared.Count;
            foreach (TaskSignals thread in _threads)
                count += thread.Own.Count;
            return count >= QueueLimit;
        }
    }

    /// <summary>Another thread; of a process that dies it dies, too.</summary>
    internal void Add(TaskSignals thread)
    {
        _threads.Add(thread);
        if (Death is not null)
            Kill(thread);
    }

    internal void Remove(TaskSignals thread) => _threads.Remove(thread);

    /// <summary>Forgets signals, whoever they were sent to.</summary>
    internal void Flush(SignalSet which)
    {
        Shared.Flush(which);
        foreach (TaskSignals thread in _threads)
            thread.Own.Flush(which);
    }

    /// <summary>All threads die, each on its next way to user mode (<c>complete_signal</c>, <c>do_group_exit</c>). The first death counts.</summary>
    internal void Die(TaskDeath death)
    {
        if (Death is not null)
            return;
        Death = death;
        _threads.ForEach(Kill);
    }

    private static void Kill(TaskSignals thread)
    {
        thread.Own.Add(SignalNumber.SIGKILL);
        thread.Wake();
    }
}
