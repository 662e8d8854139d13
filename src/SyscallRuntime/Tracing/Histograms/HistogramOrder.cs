using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace SyscallKit.Tracing.Histograms;

/// <summary>The order of a histogram's rows (<c>tracing_map_sort_entries</c>, kernel/trace/tracing_map.c, Linux 6.12).</summary>
internal static class HistogramOrder
{
    /// <summary>
    /// Sorts by the bytes of the keys, then by the first sort key; then each run that is equal there by the second one. The first step makes the
    /// result independent of the order of the hits, since <see cref="KernelSort"/> is not stable.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="definition">What says how.</param>
    public static void Sort(List<HistogramRow> rows, HistogramDefinition definition)
    {
        rows.Sort(CompareBytes);
        Span<HistogramRow> all = CollectionsMarshal.AsSpan(rows);
        Comparison<HistogramRow> first = By(definition, definition.SortKeys[0]);
        KernelSort.Sort(all, first);
        if (definition.SortKeys.Length == 1)
            return;

        // sort_secondary
        Comparison<HistogramRow> second = By(definition, definition.SortKeys[1]);
        for (int begin = 0, end; begin < all.Length; begin = end)
        {
            end = begin + 1;
            while (end < all.Length && first(all[end - 1], all[end]) == 0)
                end++;
            KernelSort.Sort(all[begin..end], second);
        }
    }

    // cmp_entries_dup: memcmp of the keys, each a little-endian number or a text.
    private static int CompareBytes(HistogramRow a, HistogramRow b)
    {
        for (int i = 0; i < a.Key.Length; i++)
        {
            int order = BinaryPrimitives.ReverseEndianness(a.Key[i]).CompareTo(BinaryPrimitives.ReverseEndianness(b.Key[i]));
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static Comparison<HistogramRow> By(HistogramDefinition definition, HistogramSortKey sortKey)
    {
        int sign = sortKey.IsDescending ? -1 : 1;
        if (sortKey.Field < definition.Values.Length)
            return (a, b) => sign * a.Sums[sortKey.Field].CompareTo(b.Sums[sortKey.Field]);
        int column = sortKey.Field - definition.Values.Length;
        int at = 0;
        for (int i = 0; i < column; i++)
            at += definition.Keys[i].Words;
        HistogramField key = definition.Keys[column];
        return (a, b) => sign * key.Compare(a.Key.AsSpan(at, key.Words), b.Key.AsSpan(at, key.Words));
    }
}
