using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Histograms;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tracing.Triggers;

/// <summary>Takes the commands <c>hist</c> (kernel/trace/trace_events_hist.c).</summary>
/// <param name="tracer">The tracer.</param>
/// <param name="events">The kernel's events.</param>
/// <param name="register">What hangs triggers up.</param>
/// <param name="options">What reads the filter of a command.</param>
/// <param name="entries">Where the entries of histograms are taken from.</param>
internal sealed class HistogramDesk(
    ITriggeredTracer tracer, TraceEventRegistry events, TriggerRegister register, TriggerOptionsReader options, Allowance entries)
{
    private readonly HistogramNames _names = new();

    /// <summary>Does what a command says (<c>event_hist_trigger_parse</c>).</summary>
    /// <param name="file">The event whose <c>trigger</c> file it is written to.</param>
    /// <param name="command">The command.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public TriggerError? Set(TraceEventFile file, TriggerCommand command)
    {
        if (command.Rest is null)
            return TriggerError.Invalid("a histogram needs keys: hist:keys=FIELD");
        if (!command.TrySeparateHistogram(out string? definition, out string? filterClause))
            return TriggerError.Invalid("the filter of the histogram is missing");
        string? filterText = filterClause is null ? null : TriggerCommand.FilterOf(filterClause);
        if (!Histogram.TryParse(definition, file.Event, events, filterText, out Histogram? histogram, out HistogramError? error))
            return Refuse(file.Event, command, error);
        if (options.Read(file.Event, null, filterClause, out TriggerOptions read) is { } refused)
            return refused;

        Histogram[] present = [.. TriggerRegister.HistogramsOf(file).Select(static trigger => trigger.Histogram)];
        if (command.IsRemoval)
        {
            if (_names.FindRemoved(present, histogram) is { } found)
                Remove(file, TriggerRegister.HistogramsOf(file).First(trigger => ReferenceEquals(trigger.Histogram, found)));
            return null;
        }

        HistogramDefinition written = histogram.Definition;
        if (_names.Write(present, histogram, entries, out bool isNew) is { } rejected)
            return Refuse(file.Event, command, rejected);
        if (!isNew)
            return null;

        // hist_register_trigger: the buffers are emptied, whatever the clock was.
        TriggerError? notAdded = written.UsesTimestamp && !tracer.TrySetClock(written.Clock)
            ? Refuse(file.Event, command, new HistogramError(HistogramProblem.SetClockFail, written.ClockColumn, Errno.EINVAL))
            : register.Add(file, new HistogramTrigger(tracer, histogram, read));
        if (notAdded is not null)
            _names.Release(histogram, entries);
        return notAdded;
    }

    /// <summary>Takes all histograms off an event; other triggers stay (<c>unreg_all</c>).</summary>
    public void RemoveAll(TraceEventFile file)
    {
        foreach (HistogramTrigger trigger in TriggerRegister.HistogramsOf(file).ToArray())
            Remove(file, trigger);
    }

    private void Remove(TraceEventFile file, HistogramTrigger trigger)
    {
        if (register.Remove(file, other => ReferenceEquals(other, trigger)))
            _names.Release(trigger.Histogram, entries);
    }

    private TriggerError Refuse(TraceEvent traceEvent, TriggerCommand command, HistogramError error)
    {
        if (error.Before is { } before)
            Refuse(traceEvent, command, before);
        if (error.Message is { } message)
            tracer.LogError(HistogramError.PlaceOf(traceEvent), message, "hist:" + command.Rest, error.Column);
        return new TriggerError(error.Errno, error.ToString());
    }
}
