using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

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
        return new HistogramSnapshot(description, entries, hits, dropped, string.Concat(PiecesOf(definition, description, entries, ColumnsOf(definition, rows), dropped)));
    }

    /// <summary>What the values of each column are compared with, the hit counts first.</summary>
    public static HistogramColumn[] ColumnsOf(HistogramDefinition definition, List<HistogramRow> rows) =>
        [.. Enumerable.Range(0, definition.Values.Length).Select(column => HistogramColumn.Of(rows, column))];

    /// <summary>The text of the <c>hist</c> file: head, entries and totals, each made when it is needed. Characters stand for bytes.</summary>
    /// <param name="definition">What the histogram is.</param>
    /// <param name="description">Its line in the <c>trigger</c> file.</param>
    /// <param name="entries">Its entries, sorted.</param>
    /// <param name="columns">The columns of the values.</param>
    /// <param name="dropped">How many hits had no entry.</param>
    public static IEnumerable<string> PiecesOf(
        HistogramDefinition definition, string description, IEnumerable<HistogramEntry> entries, HistogramColumn[] columns, ulong dropped)
    {
        yield return "# event histogram\n#\n# trigger info: " + Bytes(description) + "\n#\n\n";
        StringBuilder text = new();
        ulong hits = 0;
        int count = 0;
        foreach (HistogramEntry entry in entries)
        {
            AppendEntry(text.Clear(), definition, entry, columns);
            yield return text.ToString();
            hits += entry.HitCount;
            count++;
        }

        yield return string.Create(s_invariant, $"\nTotals:\n    Hits: {hits}\n    Entries: {count}\n    Dropped: {dropped}\n");
    }

    /// <summary>A row, as it is shown.</summary>
    public static HistogramEntry EntryOf(HistogramDefinition definition, HistogramRow row, SyscallTable table)
    {
        ImmutableArray<HistogramKey>.Builder keys = ImmutableArray.CreateBuilder<HistogramKey>(definition.Keys.Length);
        int at = 0;
        foreach (HistogramField field in definition.Keys)
        {
            ReadOnlySpan<ulong> words = row.Key.AsSpan(at, field.Words);
            string? name = field switch
            {
                { Modifier: HistogramModifier.Execname } => Cut(row.Comm!),
                { Modifier: HistogramModifier.Syscall } => table.syscall_nr_to_meta(unchecked((int)words[0]))?.Name,
                { Source: HistogramSource.Comm } => HistogramField.CommOf(words),
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

    // The name of the task was kept as it was; TASK_COMM_LEN cuts it as it cuts a key.
    private static string Cut(string comm)
    {
        Span<ulong> words = stackalloc ulong[HistogramField.CommWords];
        TaskComm cut = TaskComm.Of(comm);
        HistogramField.ReadComm(cut, words);
        return HistogramField.CommOf(words);
    }

    // hist_trigger_entry_print
    private static void AppendEntry(StringBuilder text, HistogramDefinition definition, HistogramEntry entry, HistogramColumn[] columns)
    {
        text.Append("{ ");
        for (int i = 0; i < definition.Keys.Length; i++)
        {
            text.Append(i > 0 ? ", " : "").Append(entry.Keys[i].Name).Append(": ");
            AppendKey(text, definition.Keys[i], entry.Keys[i]);
        }

        text.Append(" }");
        if (!definition.NoHitcount)
            text.Append(s_invariant, $" hitcount: {entry.HitCount,10}");
        for (int i = 1; i < definition.Values.Length; i++)
        {
            text.Append("  ").Append(entry.Sums[i - 1].Name);
            AppendValue(text, definition.Values[i].Modifier, entry.Sums[i - 1].Value, columns[i]);
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
    private static void AppendKey(StringBuilder text, HistogramField field, HistogramKey key)
    {
        switch (field.Modifier)
        {
            case HistogramModifier.Hex:
                text.Append(s_invariant, $"{key.Value:x}");
                break;
            case HistogramModifier.Execname:
                AppendPadded(text, Bytes(key.Text!), 16);
                text.Append(s_invariant, $"[{key.Value,10}]");
                break;
            case HistogramModifier.Syscall:
                AppendPadded(text, Bytes(key.Text ?? "unknown_syscall"), 30);
                text.Append(s_invariant, $"[{key.Value,3}]");
                break;
            case HistogramModifier.Log2:
                text.Append(s_invariant, $"~ 2^{key.Value,-2}");
                break;
            case HistogramModifier.Buckets:
                text.Append(s_invariant, $"~ {key.Value}-{unchecked(key.Value + field.Number - 1)}");
                break;
            default:
                if (field.IsString)
                    AppendPadded(text, field.Source == HistogramSource.Comm ? Bytes(key.Text!) : key.Text!, 50);
                else
                    text.Append(s_invariant, $"{key.Value,10}");
                break;
        }
    }

    // The characters of the text stand for bytes.
    private static string Bytes(string name) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));

    private static void AppendPadded(StringBuilder text, string bytes, int width) => text.Append(bytes.PadRight(width));
}
