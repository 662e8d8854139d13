using System.Collections.Immutable;

namespace SyscallKit.Tracing;

/// <summary>What a histogram holds at a moment.</summary>
public sealed class HistogramSnapshot
{
    private readonly string _text;

    internal HistogramSnapshot(string description, ImmutableArray<HistogramEntry> entries, ulong hits, ulong dropped, string text)
    {
        Description = description;
        Entries = entries;
        Hits = hits;
        Dropped = dropped;
        _text = text;
    }

    /// <summary>The line of the <c>trigger</c> file: <c>hist:keys=common_pid:vals=hitcount:sort=hitcount:size=2048 [active]</c>.</summary>
    public string Description { get; }

    /// <summary>The entries, sorted as the definition says; those that are equal there stand in the order of their first hits.</summary>
    public ImmutableArray<HistogramEntry> Entries { get; }

    /// <summary>How many events were counted.</summary>
    public ulong Hits { get; }

    /// <summary>How many events were not, since their keys were new and all entries taken.</summary>
    public ulong Dropped { get; }

    /// <summary>The text of the <c>hist</c> file.</summary>
    /// <returns>The text, with a newline at its end.</returns>
    public override string ToString() => _text;
}
