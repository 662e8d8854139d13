using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SyscallKit.Tracing.Histograms;

/// <summary>What the text of a histogram says (<c>struct hist_trigger_attrs</c> and <c>struct hist_trigger_data</c>, kernel/trace/trace_events_hist.c).</summary>
internal sealed class HistogramDefinition
{
    /// <summary>What is summed: the hit count first.</summary>
    public required ImmutableArray<HistogramField> Values { get; init; }

    public required ImmutableArray<HistogramField> Keys { get; init; }

    public required ImmutableArray<HistogramSortKey> SortKeys { get; init; }

    /// <summary>The logarithm of the number of entries.</summary>
    public required int MapBits { get; init; }

    /// <summary>How many entries there is room for.</summary>
    public long Size => 1L << MapBits;

    /// <summary>With <c>name=</c> before it, as the kernel keeps it; null if it has none.</summary>
    public required string? Name { get; init; }

    /// <summary>Where the name stands in the command, for an error that shows later.</summary>
    public required int NameColumn { get; init; }

    public required bool NoHitcount { get; init; }

    public required bool Pause { get; init; }

    public required bool Continue { get; init; }

    public required bool Clear { get; init; }

    /// <summary>Whether all time stamps are in microseconds.</summary>
    public required bool TimestampInUsecs { get; init; }

    /// <summary>The name of the clock for time stamps (<c>clock=</c>); not looked at without them.</summary>
    public required string Clock { get; init; }

    /// <summary>Where the clock stands in the command, for an error that shows later.</summary>
    public required int ClockColumn { get; init; }

    public bool UsesTimestamp => Uses(HistogramSource.Timestamp);

    /// <summary>What it takes of the host's memory, in bytes: fields and sort keys with their headers, and the names of itself and of its clock.</summary>
    public long HeldBytes => 512 + 128L * (Values.Length + Keys.Length + SortKeys.Length) + sizeof(char) * (long)((Name?.Length ?? 0) + Clock.Length);

    /// <summary>The field of a column: values first, then keys.</summary>
    public HistogramField Column(int index) => index < Values.Length ? Values[index] : Keys[index - Values.Length];

    /// <summary>The words of a compound key.</summary>
    public int KeyWords
    {
        get
        {
            int words = 0;
            foreach (HistogramField key in Keys)
                words += key.Words;
            return words;
        }
    }

    /// <summary>Whether entries keep the name of a task (<c>hist_trigger_elt_data_alloc</c>).</summary>
    public bool KeepsComm
    {
        get
        {
            for (int i = 0; i < Values.Length + Keys.Length; i++)
            {
                if (Column(i).Modifier == HistogramModifier.Execname)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The line of the <c>trigger</c> file (<c>event_hist_trigger_print</c>), without its newline.</summary>
    /// <param name="filter">The filter without <c>if</c>, or null.</param>
    /// <param name="isPaused">Whether the histogram stands still.</param>
    public string Describe(string? filter, bool isPaused)
    {
        StringBuilder text = new("hist:");
        if (Name is not null)
            text.Append(Name).Append(':');
        text.Append("keys=");
        for (int i = 0; i < Keys.Length; i++)
            text.Append(i > 0 ? "," : "").Append(Keys[i].Text);
        text.Append(":vals=");
        int first = NoHitcount ? 1 : 0;
        for (int i = first; i < Values.Length; i++)
            text.Append(i > first ? "," : "").Append(Values[i].Text);
        text.Append(":sort=");
        for (int i = 0; i < SortKeys.Length; i++)
            text.Append(i > 0 ? "," : "").Append(Column(SortKeys[i].Field).Text).Append(SortKeys[i].IsDescending ? ".descending" : "");
        text.Append(CultureInfo.InvariantCulture, $":size={1 << MapBits}");
        if (UsesTimestamp)
            text.Append(":clock=").Append(Clock);
        if (NoHitcount)
            text.Append(":nohitcount");
        if (filter is not null)
            text.Append(" if ").Append(filter);
        return text.Append(isPaused ? " [paused]" : " [active]").ToString();
    }

    private bool Uses(HistogramSource source)
    {
        for (int i = 0; i < Values.Length + Keys.Length; i++)
        {
            if (Column(i).Source == source)
                return true;
        }

        return false;
    }
}
