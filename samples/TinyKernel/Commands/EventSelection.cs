using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;
using Tiny.Replay;

namespace Tiny.Commands;

/// <summary>Events named as the kernel's <c>set_event</c> file takes them, and enabled: <see cref="SyscallTracer.SetEvent"/>.</summary>
/// <remarks>Names are separated by white space, and here by commas as well.</remarks>
internal sealed class EventSelection
{
    private readonly HashSet<string> _named = [];

    private EventSelection(ImmutableArray<TraceEvent> events, IEnumerable<string> names)
    {
        Events = events;
        foreach (string name in names)
            _named.Add(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>What was selected, in the order of their ids.</summary>
    public ImmutableArray<TraceEvent> Events { get; }

    /// <summary>Whether an event was named itself, and not only its system.</summary>
    public bool IsNamed(TraceEvent traceEvent) => _named.Contains(traceEvent.Call.Name);

    /// <summary>Enables what is named.</summary>
    /// <param name="tracer">The tracer; nothing is enabled yet.</param>
    /// <param name="texts">The names: several in a text, perhaps.</param>
    /// <returns>The events.</returns>
    /// <exception cref="RecordingException">A name is wrong, or there is none.</exception>
    public static EventSelection Enable(SyscallTracer tracer, IEnumerable<string> texts)
    {
        string[] names = [.. texts.SelectMany(static text => text.Split([' ', '\t', '\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries))];
        foreach (string name in names)
        {
            if (!tracer.SetEvent(name))
                throw new RecordingException(NearNames.Complain(tracer.Events, name.StartsWith('!') ? name[1..] : name));
        }

        EventSelection selection = new(tracer.EnabledEvents(), names);
        return selection.Events.Length > 0 ? selection : throw new RecordingException("No event is named, so there is nothing to record.");
    }
}
