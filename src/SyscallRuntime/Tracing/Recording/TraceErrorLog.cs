using System.Collections.Generic;
using System.Globalization;
using System.Text;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Recording;

/// <summary>The <c>error_log</c> file: the last commands that were refused, each with the place where it goes wrong (<c>tracing_log_err</c>, kernel/trace/trace.c).</summary>
public sealed class TraceErrorLog
{
    /// <summary>How many are kept (<c>TRACING_LOG_ERRS_MAX</c>).</summary>
    public const int Capacity = 8;

    private const string CommandPrefix = "  Command: ";
    private const ulong MicrosecondsPerSecond = 1_000_000;

    private readonly ITraceClock _clock;
    private readonly Queue<string> _entries = [];

    /// <summary>An empty log.</summary>
    /// <param name="clock">Where its times come from.</param>
    internal TraceErrorLog(ITraceClock clock) => _clock = clock;

    /// <summary>Removes all: what opening the file for writing does.</summary>
    public void Clear()
    {
        lock (_entries)
            _entries.Clear();
    }

    /// <summary>The whole file. Times are those of the clock that the tracer was made with; of a clock that does not count nanoseconds, those of a monotonic one.</summary>
    /// <returns>The text: three lines an entry, oldest first; empty if there is none.</returns>
    public override string ToString()
    {
        lock (_entries)
            return string.Concat(_entries);
    }

    /// <summary>Notes a refused command.</summary>
    /// <param name="place">Who refuses.</param>
    /// <param name="message">Why.</param>
    /// <param name="command">The command.</param>
    /// <param name="column">Where it goes wrong, in bytes.</param>
    internal void Add(string place, string message, string command, int column)
    {
        ulong microseconds = _clock.Now / 1000;
        StringBuilder entry = new();
        entry.Append(CultureInfo.InvariantCulture, $"[{microseconds / MicrosecondsPerSecond,5}.{microseconds % MicrosecondsPerSecond:000000}] ");
        entry.Append(place).Append(": error: ").Append(message).Append('\n');
        entry.Append(CommandPrefix).Append(command).Append('\n');
        entry.Append(' ', CommandPrefix.Length + column).Append("^\n");
        lock (_entries)
        {
            if (_entries.Count == Capacity)
                _entries.Dequeue();
            _entries.Enqueue(entry.ToString());
        }
    }
}
