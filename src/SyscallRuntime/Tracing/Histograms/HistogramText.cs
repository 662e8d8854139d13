using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Histograms;

/// <summary>Puts a histogram into words: the <c>hist</c> file, and its entries for C# (<c>hist_trigger_show</c>, kernel/trace/trace_events_hist.c).</summary>
internal static class HistogramText
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    /// <summary>The words.</summary>
    /// <param name="definition">What the histogram is.</param>
    /// <param name="description">Its line in the <c>trigger</c> file.</param>
    /// <param name="rows">Its entries, sorted.</param>
    /// <param name="dropped">How many hits had no entry.</param>
    /// <param name="table">The kernel's calls.</param>
    public static HistogramSnapshot Of(HistogramDefinition definition, string description, List<HistogramRow> rows, ulong dropped, SyscallTable table)
    {
        ImmutableArray<HistogramEntry> entries = [.. rows.Select(row => EntryOf(definition, row, table))];
        ulong hits = 0;
        foreach (HistogramEntry entry in entries)
            hits += entry.HitCount;
        return new HistogramSnapshot(description, entries, hits, dropped, string.Concat(PiecesOf(definition, description, rows, dropped, table)));
    }

    /// <summary>The text of the <c>hist</c> file: head, entries and totals, each made when it is needed. Characters stand for bytes (<see cref="ByteText"/>).</summary>
    /// <param name="definition">What the histogram is.</param>
    /// <param name="description">Its line in the <c>trigger</c> file.</param>
    /// <param name="rows">Its entries, sorted.</param>
    /// <param name="dropped">How many hits had no entry.</param>
    /// <param name="table">The kernel's calls.</param>
    public static IEnumerable<string> PiecesOf(HistogramDefinition definition, string description, List<HistogramRow> rows, ulong dropped, SyscallTable table)
    {
        yield return "# event histogram\n#\n# trigger info: " + ByteText.OfUtf8(description) + "\n#\n\n";
        HistogramColumn[] columns = [.. Enumerable.Range(0, definition.Values.Length).Select(column => HistogramColumn.Of(rows, column))];
        StringBuilder text = new();
        ulong hits = 0;
        foreach (HistogramRow row in rows)
        {
            AppendRow(text.Clear(), definition, row, columns, table);
            yield return text.ToString();
            hits += row.Sums[0];
        }

        yield return string.Create(s_invariant, $"\nTotals:\n    Hits: {hits}\n    Entries: {rows.Count}\n    Dropped: {dropped}\n");
    }

    private static HistogramEntry EntryOf(HistogramDefinition definition, HistogramRow row, SyscallTable table)
    {
        ImmutableArray<HistogramKey>.Builder keys = ImmutableArray.CreateBuilder<HistogramKey>(definition.Keys.Length);
        int at = 0;
        foreach (HistogramField field in definition.Keys)
        {
            ReadOnlySpan<ulong> words = row.Key.AsSpan(at, field.Words);
            string? name = field switch
            {
                { Modifier: HistogramModifier.Execname } => row.Comm.ToString(),
                { Modifier: HistogramModifier.Syscall } => CallOf(words[0], table),
                { Source: HistogramSource.Comm } => HistogramField.CommOf(words).ToString(),
                { Source: HistogramSource.String } => HistogramField.StringOf(words),
                _ => null,
            };
            keys.Add(new HistogramKey(field.Name, words[0], name));
            at += field.Words;
        }

        ImmutableArray<HistogramSum>.Builder sums = ImmutableArray.CreateBuilder<HistogramSum>(definition.Values.Length - 1);
        for (int i = 1; i < definition.Values.Length; i++)
            sums.Add(new HistogramSum(definition.Values[i].Name, row.Sums[i]));
        return new HistogramEntry(keys.MoveToImmutable(), row.Sums[0], sums.MoveToImmutable());
    }

    // hist_trigger_entry_print
    private static void AppendRow(StringBuilder text, HistogramDefinition definition, HistogramRow row, HistogramColumn[] columns, SyscallTable table)
    {
        text.Append("{ ");
        int at = 0;
        foreach (HistogramField key in definition.Keys)
        {
            text.Append(at > 0 ? ", " : "").Append(key.Name).Append(": ");
            AppendKey(text, key, row.Key.AsSpan(at, key.Words), row.Comm, table);
            at += key.Words;
        }

        text.Append(" }");
        if (!definition.NoHitcount)
            text.Append(s_invariant, $" hitcount: {row.Sums[0],10}");
        for (int i = 1; i < definition.Values.Length; i++)
        {
            text.Append("  ").Append(definition.Values[i].Name);
            AppendValue(text, definition.Values[i].Modifier, row.Sums[i], columns[i]);
        }

        text.Append('\n');
    }

    // hist_trigger_print_val
    private static void AppendValue(StringBuilder text, HistogramModifier modifier, ulong value, HistogramColumn column)
    {
        switch (modifier)
        {
            case HistogramModifier.Percent:
                text.Append(" (%):");
                if (column.PartOfTotal(value) is { } part)
                    text.Append(s_invariant, $" {part / 100,3}.{part % 100:00}");
                else
                    text.Append("[ERROR]");
                break;
            case HistogramModifier.Graph:
                text.Append(s_invariant, $": {column.Bar(value),HistogramColumn.BarLength}");
                break;
            case HistogramModifier.Hex:
                text.Append(s_invariant, $": {value,10:x}");
                break;
            default:
                text.Append(s_invariant, $": {value,10}");
                break;
        }
    }

    // hist_trigger_print_key
    private static void AppendKey(StringBuilder text, HistogramField field, ReadOnlySpan<ulong> words, TaskComm? comm, SyscallTable table)
    {
        ulong value = words[0];
        switch (field.Modifier)
        {
            case HistogramModifier.Hex:
                text.Append(s_invariant, $"{value:x}");
                break;
            case HistogramModifier.Execname:
                ByteText.AppendLeft(text, comm.GetValueOrDefault().Bytes, 16).Append(s_invariant, $"[{value,10}]");
                break;
            case HistogramModifier.Syscall:
                text.Append(s_invariant, $"{ByteText.OfUtf8(CallOf(value, table) ?? "unknown_syscall"),-30}[{value,3}]");
                break;
            case HistogramModifier.Log2:
                text.Append(s_invariant, $"~ 2^{value,-2}");
                break;
            case HistogramModifier.Buckets:
                text.Append(s_invariant, $"~ {value}-{unchecked(value + field.Number - 1)}");
                break;
            default:
                if (field.Source == HistogramSource.Comm)
                    ByteText.AppendLeft(text, HistogramField.CommOf(words).Bytes, 50);
                else if (field.IsString)
                    text.Append(s_invariant, $"{HistogramField.StringOf(words),-50}");
                else
                    text.Append(s_invariant, $"{value,10}");
                break;
        }
    }

    private static string? CallOf(ulong number, SyscallTable table) => table.syscall_nr_to_meta(unchecked((int)number))?.Name;
}
