using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Kernel;
using Tiny.Clock;

namespace Tiny.Kernel;

/// <summary>Which process runs on which processor, and which wait for what. Strictly in turn, so that every run is the same.</summary>
public sealed class Scheduler
{
    private readonly KernelClock _clock;
    private readonly Queue<Turn>[] _ready;
    private readonly List<Waiting> _waiting = [];
    private readonly Dictionary<Process, int> _cpuOf = [];

    public Scheduler(KernelClock clock, int cpuCount)
    {
        _clock = clock;
        _ready = [.. Enumerable.Range(0, cpuCount).Select(static _ => new Queue<Turn>())];
    }

    /// <summary>The processes that wait for something.</summary>
    public IEnumerable<Process> Waiters => _waiting.Select(static waiting => waiting.Process);

    /// <summary>Starts a process on the processor that has the fewest.</summary>
    /// <param name="process">The process.</param>
    /// <param name="result">If it is in the middle of a call, the result of that.</param>
    public void Start(Process process, long? result = null)
    {
        int[] load = new int[_ready.Length];
        foreach (int cpu in _cpuOf.Values)
            load[cpu]++;
        int least = Array.IndexOf(load, load.Min());
        _cpuOf[process] = least;
        _ready[least].Enqueue(new Turn(process, result));
    }

    /// <summary>Gives a process another turn.</summary>
    public void Continue(Process process) => _ready[_cpuOf[process]].Enqueue(new Turn(process, null));

    /// <summary>Takes a process that has ended off its processor.</summary>
    public void Remove(Process process)
    {
        _cpuOf.Remove(process);
        _waiting.RemoveAll(waiting => waiting.Process == process);
    }

    /// <summary>Finishes a call when it can be finished: at once, or the caller is suspended and the call tried again later.</summary>
    /// <param name="context">The call.</param>
    /// <param name="attempt">Gives the result, or null while there is none.</param>
    /// <param name="deadline">A moment (<see cref="KernelClock.Now"/>) at which an attempt will succeed, if time alone does it.</param>
    /// <returns>What the handler of the call has to return.</returns>
    public long WaitFor(SyscallContext context, Func<long?> attempt, long deadline = long.MaxValue)
    {
        if (attempt() is { } result)
            return result;
        context.Suspend();
        _waiting.Add(new Waiting(context.TaskAs<Process>(), attempt, deadline));
        return 0;
    }

    /// <summary>The next turn on a processor.</summary>
    /// <param name="cpu">The processor.</param>
    /// <returns>Whose it is, and the result of the call in which the process waited, if it did; null if nobody can run.</returns>
    public Turn? Next(int cpu)
    {
        WakeUp();
        while (_ready[cpu].TryDequeue(out Turn turn))
        {
            if (turn.Process.Ended is null)
                return turn;
        }

        return null;
    }

    /// <summary>Lets time pass until the first sleeper wakes.</summary>
    /// <returns>False if nobody sleeps.</returns>
    public bool SkipToNextDeadline()
    {
        long next = _waiting.Select(static waiting => waiting.Deadline).DefaultIfEmpty(long.MaxValue).Min();
        if (next == long.MaxValue)
            return false;
        _clock.Advance(Math.Max(0, next - _clock.Now));
        return true;
    }

    private void WakeUp()
    {
        // Longest waiting first. An attempt may end other processes (SIGPIPE), so the list may shrink meanwhile.
        foreach (Waiting waiting in _waiting.ToArray())
        {
            if (waiting.Process.Ended is null && waiting.Attempt() is { } result && _waiting.Remove(waiting))
                _ready[_cpuOf[waiting.Process]].Enqueue(new Turn(waiting.Process, result));
        }
    }

    /// <summary>A turn of a process on its processor.</summary>
    /// <param name="Process">The process.</param>
    /// <param name="Result">The result of the call in which it waited; null if it is at user level.</param>
    public readonly record struct Turn(Process Process, long? Result);

    private sealed record Waiting(Process Process, Func<long?> Attempt, long Deadline);
}
