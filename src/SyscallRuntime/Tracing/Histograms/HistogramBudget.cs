using System.Threading;

namespace SyscallKit.Tracing;

/// <summary>How many entries the histograms of a kernel's tracers may have together. Each tracer changes it under its own lock.</summary>
/// <param name="max">The most.</param>
internal sealed class HistogramBudget(int max)
{
    private long _taken;

    /// <summary>The most.</summary>
    public int Max => max;

    /// <summary>Whether there is room for so many more.</summary>
    public bool HasRoom(long entries) => Interlocked.Read(ref _taken) + entries <= max;

    /// <summary>Takes so many.</summary>
    public void Take(long entries) => Interlocked.Add(ref _taken, entries);

    /// <summary>Gives so many back.</summary>
    public void Give(long entries) => Interlocked.Add(ref _taken, -entries);
}
