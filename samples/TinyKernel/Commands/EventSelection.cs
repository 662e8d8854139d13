using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Tracing;

namespace Tiny.Commands;

/// <summary>Events named as the kernel's <c>set_event</c> file takes them (<c>ftrace_set_clr_event</c>, kernel/trace/trace_events.c).</summary>
/// <remarks>
/// <c>EVENT</c>, <c>SYSTEM:EVENT</c>, <c>SYSTEM:*</c>, <c>SYSTEM:</c>, <c>SYSTEM</c> and <c>*:EVENT</c>; there are no other patterns. A <c>!</c>
/// takes events out again. Names are separated by white space, and here by commas as well.
/// </remarks>
internal sealed class EventSelection
{
    private readonly SortedDictionary<int, TraceEvent> _events = [];
    private readonly HashSet<TraceEvent> _named = [];

    private EventSelection()
    {
    }

    /// <summary>What was selected, in the order of their ids.</summary>
    public IReadOnlyCollection<TraceEvent> Events => _events.Values;

    /// <summary>Whether an event was named itself, and not only its system.</summary>
    public bool IsNamed(TraceEvent traceEvent) => _named.Contains(traceEvent);

    /// <summary>Reads names.</summary>
    /// <param name="registry">The events that there are.</param>
    /// <param name="texts">The names: several in a text, perhaps.</param>
    /// <returns>The events.</returns>
    /// <exception cref="RecordingException">A name is wrong, or there is none.</exception>
    public static EventSelection Parse(TraceEventRegistry registry, IEnumerable<string> texts)
    {
        EventSelection selection = new();
        foreach (string name in texts.SelectMany(static text => text.Split([' ', '\t', '\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries)))
            selection.Apply(registry, name);
        return selection._events.Count > 0 ? selection : throw new RecordingException("No event is named, so there is nothing to record.");
    }

    private void Apply(TraceEventRegistry registry, string name)
    {
        bool isRemoval = name.StartsWith('!');
        string match = isRemoval ? name[1..] : name;
        int colon = match.IndexOf(':', StringComparison.Ordinal);
        string? system = colon > 0 && match[..colon] != "*" ? match[..colon] : null;
        string? text = colon >= 0 && colon < match.Length - 1 && match[(colon + 1)..] != "*" ? match[(colon + 1)..] : null;
        bool isFound = false;
        foreach (TraceEvent item in registry.Events)
        {
            bool isMatch = colon >= 0
                ? (system is null || system == item.Call.System) && (text is null || text == item.Call.Name)
                : match == item.Call.Name || match == item.Call.System;
            if (!isMatch)
                continue;
            isFound = true;
            if (isRemoval)
                Remove(item);
            else
                Add(item, isNamed: (colon >= 0 ? text : match) == item.Call.Name);
        }

        if (!isFound)
            throw new RecordingException(NearNames.Complain(registry, match));
    }

    private void Add(TraceEvent item, bool isNamed)
    {
        _events[item.Id] = item;
        if (isNamed)
            _named.Add(item);
    }

    private void Remove(TraceEvent item)
    {
        _events.Remove(item.Id);
        _named.Remove(item);
    }
}
