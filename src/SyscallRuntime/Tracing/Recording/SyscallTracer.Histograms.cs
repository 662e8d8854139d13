using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Histograms;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>Histograms: the trigger <c>hist</c>.</content>
public sealed partial class SyscallTracer
{
    private readonly HistogramNames _histogramNames = new();

    /// <summary>
    /// How many entries all histograms together may have (each reserves its <c>size</c>, of some 50 to 300 bytes an entry): more are refused
    /// with <see cref="Errno.ENOMEM"/>, so that a guest that reaches the files can take no more of its host's memory. Instances share it.
    /// </summary>
    public int MaxHistogramEntries
    {
        get => (int)Ledger.HistogramEntries.Max;
        init => Ledger.HistogramEntries.Max = value;
    }

    /// <summary>What the histograms of an event hold: its <c>hist</c> file, as values.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <returns>A snapshot of each, in the order in which they were hung up. Counting goes on meanwhile.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public ImmutableArray<HistogramSnapshot> Histograms(TraceEvent traceEvent) =>
        [.. HistogramsOf(FileOf(traceEvent)).Select(static trigger => trigger.Histogram.Snapshot())];

    /// <summary>The <c>hist</c> file of an event (<c>hist_show</c>).</summary>
    internal TracefsText HistogramText(TraceEvent traceEvent)
    {
        TracefsText[] texts = [.. HistogramsOf(FileOf(traceEvent)).Select(static trigger => trigger.Histogram.Text())];
        return new TracefsText(
            texts.SelectMany(static (text, index) => index == 0 ? text.Pieces : text.Pieces.Prepend("\n\n"u8.ToArray())),
            texts.Sum(static text => text.HeldBytes));
    }

    /// <summary>What opening the <c>trigger</c> file to overwrite it does: other triggers stay (<c>unreg_all</c>).</summary>
    internal void RemoveHistograms(TraceEvent traceEvent)
    {
        TraceEventFile file = FileOf(traceEvent);
        lock (_lock)
        {
            foreach (HistogramTrigger trigger in HistogramsOf(file).ToArray())
                Remove(file, trigger);
        }
    }

    private static IEnumerable<HistogramTrigger> HistogramsOf(TraceEventFile file) => file.Triggers.OfType<HistogramTrigger>();

    // event_hist_trigger_parse
    private TriggerError? SetHistogram(TraceEventFile file, TriggerCommand command)
    {
        if (command.Rest is null)
            return Invalid("a histogram needs keys: hist:keys=FIELD");
        if (!command.TrySeparateHistogram(out string? definition, out string? filterClause))
            return Invalid("the filter of the histogram is missing");
        if (!Histogram.TryParse(definition, file.Event, Events, FilterTextOf(filterClause), out Histogram? histogram, out HistogramError? error))
            return Refuse(file.Event, command, error);
        if (OptionsOf(file, null, filterClause, out TriggerOptions options) is { } refused)
            return refused;

        Histogram[] present = [.. HistogramsOf(file).Select(static trigger => trigger.Histogram)];
        if (command.IsRemoval)
        {
            if (_histogramNames.FindRemoved(present, histogram) is { } found)
                Remove(file, HistogramsOf(file).First(trigger => ReferenceEquals(trigger.Histogram, found)));
            return null;
        }

        HistogramDefinition written = histogram.Definition;
        if (_histogramNames.Write(present, histogram, Ledger.HistogramEntries, out bool isNew) is { } rejected)
            return Refuse(file.Event, command, rejected);
        if (!isNew)
            return null;

        // hist_register_trigger: the buffers are emptied, whatever the clock was.
        TriggerError? notAdded = written.UsesTimestamp && !TrySetClock(written.Clock)
            ? Refuse(file.Event, command, new HistogramError(HistogramProblem.SetClockFail, written.ClockColumn, Errno.EINVAL))
            : Add(file, new HistogramTrigger(this, histogram, options));
        if (notAdded is not null)
            _histogramNames.Release(histogram, Ledger.HistogramEntries);
        return notAdded;
    }

    private void Remove(TraceEventFile file, HistogramTrigger trigger)
    {
        if (Remove(file, other => ReferenceEquals(other, trigger)))
            _histogramNames.Release(trigger.Histogram, Ledger.HistogramEntries);
    }

    private TriggerError Refuse(TraceEvent traceEvent, TriggerCommand command, HistogramError error)
    {
        if (error.Before is { } before)
            Refuse(traceEvent, command, before);
        if (error.Message is { } message)
            ErrorLog.Add(HistogramError.PlaceOf(traceEvent), message, "hist:" + command.Rest, error.Column);
        return new TriggerError(error.Errno, error.ToString());
    }

    private static string? FilterTextOf(string? clause) => clause is null ? null : TriggerCommand.FilterOf(clause);
}
