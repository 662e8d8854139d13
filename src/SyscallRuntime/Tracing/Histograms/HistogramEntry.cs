using System.Collections.Immutable;

namespace SyscallKit.Tracing.Histograms;

/// <summary>An entry of a histogram: what was counted under one combination of keys.</summary>
public sealed class HistogramEntry
{
    internal HistogramEntry(ImmutableArray<HistogramKey> keys, ulong hitCount, ImmutableArray<HistogramSum> sums)
    {
        Keys = keys;
        HitCount = hitCount;
        Sums = sums;
    }

    /// <summary>The keys, as the definition orders them.</summary>
    public ImmutableArray<HistogramKey> Keys { get; }

    /// <summary>How many events had these keys.</summary>
    public ulong HitCount { get; }

    /// <summary>The values besides the hit count, as the definition orders them.</summary>
    public ImmutableArray<HistogramSum> Sums { get; }
}
