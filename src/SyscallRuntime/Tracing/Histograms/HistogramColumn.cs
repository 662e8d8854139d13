using System;
using System.Collections.Generic;

namespace SyscallKit.Tracing.Histograms;

/// <summary>What <c>.percent</c> and <c>.graph</c> compare a value with (<c>struct hist_val_stat</c>, kernel/trace/trace_events_hist.c).</summary>
/// <param name="Total">The sum over all rows, modulo 2^64.</param>
/// <param name="Max">The largest.</param>
internal readonly record struct HistogramColumn(ulong Total, ulong Max)
{
    /// <summary>The length of a bar.</summary>
    public const int BarLength = 20;

    /// <summary>The column of a value.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="value">The value: 0 for the hit count.</param>
    public static HistogramColumn Of(List<HistogramRow> rows, int value)
    {
        ulong total = 0;
        ulong max = 0;
        foreach (HistogramRow row in rows)
        {
            total = unchecked(total + row.Sums[value]);
            max = Math.Max(max, row.Sums[value]);
        }

        return new HistogramColumn(total, max);
    }

    /// <summary>A value's part of the total in hundredths of a per cent; null where it cannot be said.</summary>
    public uint? PartOfTotal(ulong value) => Part(value, Total);

    /// <summary>A bar for a value (<c>__fill_bar_str</c>): 20 columns for the largest.</summary>
    public string Bar(ulong value) =>
        Part(value, Max) is { } part ? new string('#', (int)Math.Min(unchecked(part * BarLength) / 10000, BarLength)).PadRight(BarLength) : "[ERROR]";

    // __get_percentage: what does not fit into 32 bits is cut, as a total that wrapped makes it.
    private static uint? Part(ulong value, ulong total)
    {
        const ulong Whole = 10000;
        if (total != 0 && value < ulong.MaxValue / Whole)
            return unchecked((uint)(value * Whole / total));
        return total / Whole is > 0 and ulong divisor ? unchecked((uint)(value / divisor)) : value == 0 ? 0 : null;
    }
}
