using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Histograms;

/// <summary>
/// A <c>hist</c> trigger on one event: counts its records by keys and sums their values (kernel/trace/trace_events_hist.c,
/// Documentation/trace/histogram.rst). Counting allocates nothing and takes no lock, and several processors may count at a time.
/// </summary>
/// <remarks>
/// <para>Keys, values, sorting, sizes, modifiers and names are Linux's. Refused with a message are what needs symbols or a kernel stack
/// (<c>.sym</c>, <c>.sym-offset</c>, <c>common_stacktrace</c>), expressions, variables, and the actions <c>onmatch</c>,
/// <c>onmax</c> and <c>onchange</c> with the synthetic events and snapshots that they make. A pointer to a string is a number, as in Linux.</para>
/// </remarks>
internal sealed class Histogram
{
    // One string and two numbers.
    private const int MaxKeyWords = HistogramField.StringWords + 2;

    private readonly TraceEventRegistry _events;
    private HistogramField[] _keys;
    private HistogramField[] _values;
    private int _keyWords;
    private HistogramMap? _map;
    private volatile bool _isPaused;

    private Histogram(HistogramDefinition definition, TraceEventRegistry events, string? filterText)
    {
        FilterText = filterText;
        _events = events;
        _isPaused = definition.Pause;
        Define(definition);
    }

    public HistogramDefinition Definition { get; private set; }

    /// <summary>The filter, without <c>if</c>; null if there is none. It is applied by the caller.</summary>
    public string? FilterText { get; }

    /// <summary>Whether it looks at the time or at the fields that come from the clock.</summary>
    public bool ReadsStamp { get; private set; }

    [MemberNotNull(nameof(Definition), nameof(_keys), nameof(_values))]
    private void Define(HistogramDefinition definition)
    {
        Definition = definition;
        _keys = [.. definition.Keys];
        _values = [.. definition.Values];
        _keyWords = definition.KeyWords;
        ReadsStamp = false;
        foreach (HistogramField[] fields in (ReadOnlySpan<HistogramField[]>)[_keys, _values])
        {
            foreach (HistogramField field in fields)
                ReadsStamp |= field.Source == HistogramSource.Timestamp || field.Field is { } place && EventRecord.IsOfStamp(place);
        }
    }

    /// <summary>Whether it stands still.</summary>
    public bool IsPaused => _isPaused;

    /// <summary>The histogram whose entries this one shares, by name; itself if it was the first.</summary>
    public Histogram? Named { get; private set; }

    /// <summary>Reads a histogram. It counts from <see cref="HistogramNames.Write"/> on, which says what it means beside others.</summary>
    /// <param name="definition">What stands behind <c>hist:</c>, without white space and filter at its end.</param>
    /// <param name="traceEvent">The event.</param>
    /// <param name="events">The kernel's events, for the names of calls.</param>
    /// <param name="filterText">The filter, without <c>if</c>; null if there is none.</param>
    /// <param name="histogram">The histogram.</param>
    /// <param name="error">Why it is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(
        string definition,
        TraceEvent traceEvent,
        TraceEventRegistry events,
        string? filterText,
        [NotNullWhen(true)] out Histogram? histogram,
        [NotNullWhen(false)] out HistogramError? error)
    {
        histogram = HistogramParser.TryParse(definition, traceEvent.Format, out HistogramDefinition? result, out error)
            ? new Histogram(result, events, filterText)
            : null;
        return histogram is not null;
    }

    /// <summary>Counts a record (<c>event_hist_trigger</c>), unless the histogram stands still.</summary>
    /// <param name="record">A record of the event, of full length.</param>
    /// <param name="cpu">The processor that makes it.</param>
    /// <param name="time">Its time stamp; any value if <see cref="ReadsStamp"/> is false.</param>
    /// <param name="clock">The clock of the time stamp.</param>
    [SkipLocalsInit]
    public void Add(ref byte record, Cpu cpu, ulong time, ITraceClock clock)
    {
        if (_isPaused || _map is not { } map)
            return;

        // ns2usecs
        if (Definition.TimestampInUsecs && clock.CountsNanoseconds)
            time = unchecked(time + 500) / 1000;
        Span<ulong> words = stackalloc ulong[MaxKeyWords];
        int at = 0;
        foreach (HistogramField key in _keys)
        {
            if (!key.IsString)
            {
                words[at++] = key.Read(ref record, cpu, time);
                continue;
            }

            Span<ulong> text = words.Slice(at, key.Words);
            if (key.Source == HistogramSource.Comm)
                HistogramField.ReadComm(cpu.Task.CommBytes, text);
            else
                key.ReadString(ref record, text);
            at += text.Length;
        }

        HistogramTable table = map.Table;
        int entry = table.FindOrAdd(words[.._keyWords], cpu.Task);
        if (entry < 0)
            return;
        table.Add(entry, 0, 1);
        for (int i = 1; i < _values.Length; i++)
            table.Add(entry, i, _values[i].Read(ref record, cpu, time));
    }

    /// <summary>Stops counting.</summary>
    public void Pause() => _isPaused = true;

    /// <summary>Goes on counting.</summary>
    public void Continue() => _isPaused = false;

    /// <summary>Forgets all entries, also those of the others of its name.</summary>
    public void Clear() => _map?.Clear();

    /// <summary>The line of the <c>trigger</c> file, without its newline.</summary>
    public string Describe() => Definition.Describe(FilterText, _isPaused);

    /// <summary>What it holds. Exact while no processor runs.</summary>
    public HistogramSnapshot Snapshot()
    {
        List<HistogramRow> rows = SortedRows(out ulong dropped);
        return HistogramText.Of(Definition, Describe(), rows, dropped, _events.Table);
    }

    /// <summary>The text of the <c>hist</c> file, as of now.</summary>
    /// <param name="heldBytes">What is held of the host's memory so that the pieces can be made.</param>
    /// <returns>The text in pieces, each made when it is needed. Characters stand for bytes.</returns>
    public IEnumerable<string> Pieces(out long heldBytes)
    {
        List<HistogramRow> rows = SortedRows(out ulong dropped);
        heldBytes = rows.Count * HistogramRow.HeldBytes(_keyWords, _values.Length);
        return HistogramText.PiecesOf(Definition, Describe(), rows, dropped, _events.Table);
    }

    /// <summary>Makes the entries (<c>tracing_map_init</c>): until then it only says what it is, which is all that a write needs that changes another.</summary>
    internal void Begin() =>
        _map = new HistogramMap(new HistogramTable(Definition.MapBits, _keyWords, _values.Length, Definition.KeepsComm));

    /// <summary>Counts into the entries of another, whose name it has, and as that one does: size, widths of buckets and clock are the first's.</summary>
    /// <param name="named">The first of the name; itself if it is.</param>
    internal void Share(Histogram named)
    {
        Named = named;
        _map = named._map;
        Define(named.Definition);
    }

    /// <summary>Whether it is the same as another but for state and size (<c>hist_trigger_match</c>).</summary>
    /// <param name="test">The other.</param>
    /// <param name="named">The first of this one's name, if there is one.</param>
    /// <param name="ignoresFilter">Whether filters may differ.</param>
    internal bool Matches(Histogram test, Histogram? named, bool ignoresFilter)
    {
        if (!ReferenceEquals(named, test.Named) && !ReferenceEquals(named, test))
            return false;
        HistogramDefinition a = Definition;
        HistogramDefinition b = test.Definition;
        if (a.Values.Length != b.Values.Length || a.Keys.Length != b.Keys.Length || a.SortKeys.Length != b.SortKeys.Length)
            return false;
        if (!ignoresFilter && FilterText != test.FilterText)
            return false;
        for (int i = 0; i < a.Values.Length + a.Keys.Length; i++)
        {
            if (!a.Column(i).IsCompatible(b.Column(i)))
                return false;
        }

        return a.SortKeys.AsSpan().SequenceEqual(b.SortKeys.AsSpan());
    }

    private List<HistogramRow> SortedRows(out ulong dropped)
    {
        HistogramTable? table = _map?.Table;
        List<HistogramRow> rows = table?.Rows() ?? [];
        HistogramOrder.Sort(rows, Definition);
        dropped = (ulong)(table?.Drops ?? 0);
        return rows;
    }
}
