// Mirrors lib/fault-inject.c (should_fail_ex) of Linux 6.19.
using System;
using System.Threading;

namespace SyscallKit.Injection;

/// <summary>When something fails that could: Linux's <c>struct fault_attr</c>. From any thread; what Linux counts atomically is counted so here.</summary>
/// <param name="seed">Where chance begins: the same seed and the same questions give the same answers.</param>
public sealed class FaultAttr(ulong seed = 0)
{
    /// <summary><c>MAX_STACK_TRACE_DEPTH</c>.</summary>
    public const uint MaxStacktraceDepth = 32;

    private readonly FaultRandom _random = new(seed);
    private ulong _count;
    private int _times = 1;
    private int _space;
    private uint _stacktraceDepth = MaxStacktraceDepth;

    /// <summary>In how many of 100 cases; 100 or more for always. At first 0: nothing fails.</summary>
    public ulong Probability { get; set; }

    /// <summary>Only every n-th that came so far; 0 and 1 for each.</summary>
    public ulong Interval { get; set; } = 1;

    /// <summary>How often at most; -1 for without end. Other negative numbers go on down.</summary>
    public int Times
    {
        get => Volatile.Read(ref _times);
        set => Volatile.Write(ref _times, value);
    }

    /// <summary>How much may pass before anything fails: the size of what passes is taken off, and what is more than is left fails.</summary>
    public int Space
    {
        get => Volatile.Read(ref _space);
        set => Volatile.Write(ref _space, value);
    }

    /// <summary>Whether only tasks fail that are marked (<see cref="TaskFaults.MakeItFail"/>).</summary>
    public bool TaskFilter { get; set; }

    /// <summary>How many frames are looked at, at most <see cref="MaxStacktraceDepth"/>; more is that.</summary>
    public uint StacktraceDepth
    {
        get => _stacktraceDepth;
        set => _stacktraceDepth = Math.Min(value, MaxStacktraceDepth);
    }

    /// <summary>A frame has to lie at this address or behind it, and before <see cref="RequireEnd"/>.</summary>
    public ulong RequireStart { get; set; }

    /// <summary>The end of where a frame has to lie. Together with the start 0 its first value requires nothing.</summary>
    public ulong RequireEnd { get; set; } = ulong.MaxValue;

    /// <summary>No frame may lie at this address or behind it, and before <see cref="RejectEnd"/>.</summary>
    public ulong RejectStart { get; set; }

    /// <summary>The end of where no frame may lie.</summary>
    public ulong RejectEnd { get; set; }

    /// <summary>Who gives the frames; without, there are none.</summary>
    public StackFrames? Frames { get; set; }

    /// <summary>How many have come so far as to be counted for <see cref="Interval"/>.</summary>
    public ulong Count => Volatile.Read(ref _count);

    /// <summary>Whether what happens now fails: <c>should_fail</c>.</summary>
    /// <param name="size">How large it is; for a function that is made to fail 1.</param>
    /// <param name="task">What the task says of its own failures; null if nothing.</param>
    /// <returns><see cref="FaultVerdict.Fails"/>, or what let it pass.</returns>
    public FaultVerdict ShouldFail(int size, TaskFaults? task)
    {
        bool isNth = false;
        if (task is { FailNth: uint nth and not 0 })
        {
            if (!StackAllows())
                return FaultVerdict.Stacktrace;
            task.FailNth = nth - 1;
            isNth = nth == 1;
            if (!isNth)
                return FaultVerdict.FailNth;
        }

        FaultVerdict verdict = isNth ? FaultVerdict.Fails : Test(size, task);
        if (verdict == FaultVerdict.Fails)
            TakeOneOff();
        return verdict;
    }

    private FaultVerdict Test(int size, TaskFaults? task)
    {
        if (Probability == 0)
            return FaultVerdict.Probability;
        if (TaskFilter && task is not { MakeItFail: true })
            return FaultVerdict.TaskFilter;
        if (Times == 0)
            return FaultVerdict.Times;
        if (!StackAllows())
            return FaultVerdict.Stacktrace;
        if (Space > size)
        {
            Interlocked.Add(ref _space, -size);
            return FaultVerdict.Space;
        }

        if (Interval > 1 && Interlocked.Increment(ref _count) % Interval != 0)
            return FaultVerdict.Interval;
        return Probability <= _random.Below(100) ? FaultVerdict.Probability : FaultVerdict.Fails;
    }

    // atomic_dec_not_zero, unless it is -1
    private void TakeOneOff()
    {
        for (int times = Times; times is not (-1 or 0);)
        {
            int seen = Interlocked.CompareExchange(ref _times, unchecked(times - 1), times);
            if (seen == times)
                return;
            times = seen;
        }
    }

    // fail_stacktrace
    private bool StackAllows()
    {
        bool isFound = RequireStart == 0 && RequireEnd == ulong.MaxValue;
        if (StacktraceDepth == 0 || (isFound && RejectStart == 0 && RejectEnd == 0))
            return isFound;
        Span<ulong> entries = stackalloc ulong[(int)StacktraceDepth];
        foreach (ulong entry in entries[..Math.Clamp(Frames?.Invoke(entries) ?? 0, 0, entries.Length)])
        {
            if (RejectStart <= entry && entry < RejectEnd)
                return false;
            isFound |= RequireStart <= entry && entry < RequireEnd;
        }

        return isFound;
    }
}
