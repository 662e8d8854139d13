using System.Collections.Immutable;
using System.Text;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Histograms;

/// <summary>What a histogram holds at a moment.</summary>
public sealed class HistogramSnapshot
{
    private readonly string _byteText;

    internal HistogramSnapshot(string description, ImmutableArray<HistogramEntry> entries, ulong hits, ulong dropped, string byteText)
    {
        Description = description;
        Entries = entries;
        Hits = hits;
        Dropped = dropped;
        _byteText = byteText;
    }

    /// <summary>The line of the <c>trigger</c> file: <c>hist:keys=common_pid:vals=hitcount:sort=hitcount:size=2048 [active]</c>.</summary>
    public string Description { get; }

    /// <summary>The entries, sorted as the definition says; those that are equal there stand where Linux's sort leaves them, whatever the order of their hits.</summary>
    public ImmutableArray<HistogramEntry> Entries { get; }

    /// <summary>How many events were counted.</summary>
    public ulong Hits { get; }

    /// <summary>How many events were not, since their keys were new and all entries taken.</summary>
    public ulong Dropped { get; }

    /// <summary>The text of the <c>hist</c> file.</summary>
    /// <returns>The text, with a newline at its end; bytes that are no UTF-8 are replaced.</returns>
    public override string ToString() => Encoding.UTF8.GetString(ByteText.ToBytes(_byteText));
}
