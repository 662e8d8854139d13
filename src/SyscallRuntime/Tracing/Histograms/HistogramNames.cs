using System;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tracing.Histograms;

/// <summary>
/// What a write of a <c>hist</c> trigger means beside those that are there, and the histograms that have names, which several events may share
/// (<c>existing_hist_update_only</c>, <c>hist_register_trigger</c> and <c>hist_unregister_trigger</c>, kernel/trace/trace_events_hist.c).
/// </summary>
/// <remarks>One a tracer. Calls are made one at a time, under the lock of whoever keeps the triggers.</remarks>
internal sealed class HistogramNames
{
    private readonly Dictionary<string, NamedHistogram> _names = new(StringComparer.Ordinal);

    /// <summary>A write: <c>pause</c>, <c>cont</c> and <c>clear</c> change the histogram of the event that matches; anything else wants to be a new one.</summary>
    /// <param name="present">The event's histograms.</param>
    /// <param name="candidate">What is written.</param>
    /// <param name="entries">Where the entries of a new one are taken from; those of a name are taken once.</param>
    /// <param name="isNew">Whether the candidate is to be appended to the event's histograms.</param>
    /// <returns>Why it is refused, or null.</returns>
    public HistogramError? Write(IReadOnlyList<Histogram> present, Histogram candidate, Allowance entries, out bool isNew)
    {
        isNew = false;
        HistogramDefinition definition = candidate.Definition;
        NamedHistogram? name = Find(candidate);
        Histogram? named = name?.First;
        bool isNameFit = named is null || candidate.Matches(named, named, ignoresFilter: true);
        bool isUpdate = definition.Pause || definition.Continue || definition.Clear;
        bool looksForMatch = definition.Name is null || named is not null;
        Histogram? match = looksForMatch && isNameFit ? FindMatch(present, candidate, named) : null;
        if (isUpdate && match is not null)
        {
            Update(match, definition);
            return null;
        }

        if (!isNameFit)
            return new HistogramError(HistogramProblem.NamedMismatch, definition.NameColumn, Errno.EINVAL);
        if (match is not null)
            return new HistogramError(HistogramProblem.TriggerEexist, 0, Errno.EEXIST);
        if (definition.Continue || definition.Clear)
            return new HistogramError(HistogramProblem.TriggerEnoentClear, 0, Errno.ENOENT);

        if (name is null && !entries.TryTake(definition.Size))
            return new HistogramError(HistogramProblem.Errno, 0, Errno.ENOMEM);

        isNew = true;
        if (name is null)
            candidate.Begin();
        if (definition.Name is not null)
        {
            if (name is null)
                _names.Add(definition.Name, name = new NamedHistogram(candidate));
            name.References++;
            candidate.Share(name.First);
        }

        return null;
    }

    /// <summary>The histogram of an event that <c>!hist:...</c> removes. Call <see cref="Release"/> when it is gone.</summary>
    /// <param name="present">The event's histograms.</param>
    /// <param name="candidate">What is written behind the <c>!</c>.</param>
    /// <returns>The histogram; null if none matches, which Linux lets pass without an error.</returns>
    public Histogram? FindRemoved(IReadOnlyList<Histogram> present, Histogram candidate) => FindMatch(present, candidate, Find(candidate)?.First);

    /// <summary>Lets go of a histogram that was removed: the entries of a name live as long as one event uses them.</summary>
    /// <param name="removed">The histogram.</param>
    /// <param name="entries">Where its entries are given back.</param>
    public void Release(Histogram removed, Allowance entries)
    {
        if (Find(removed) is { } name && --name.References > 0)
            return;
        if (removed.Definition.Name is { } text)
            _names.Remove(text);
        entries.Give((removed.Named ?? removed).Definition.Size);
    }

    private NamedHistogram? Find(Histogram candidate) => candidate.Definition.Name is { } name ? _names.GetValueOrDefault(name) : null;

    private static Histogram? FindMatch(IReadOnlyList<Histogram> present, Histogram candidate, Histogram? named)
    {
        foreach (Histogram test in present)
        {
            if (candidate.Matches(test, named, ignoresFilter: false))
                return test;
        }

        return null;
    }

    private static void Update(Histogram match, HistogramDefinition definition)
    {
        if (definition.Pause)
            match.Pause();
        else if (definition.Continue)
            match.Continue();
        else
            match.Clear();
    }

    private sealed class NamedHistogram(Histogram first)
    {
        public Histogram First { get; } = first;

        public int References { get; set; }
    }
}
