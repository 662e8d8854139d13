using System.Collections.Immutable;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>What trace text says: the lines, and how they were printed.</summary>
public sealed class TraceText
{
    /// <summary>The lines, up to the first that could not be understood.</summary>
    public required ImmutableArray<TraceTextLine> Lines { get; init; }

    /// <summary>The line that could not be understood, and why; null if all were.</summary>
    public string? Error { get; init; }

    /// <summary>The options under which the text was printed.</summary>
    public required TraceTextOptions Options { get; init; }

    /// <summary>
    /// The release whose records the lines tell of: Linux 6.19 if they show what arguments point to. It may have been printed as another release
    /// would, which <see cref="Options"/> says.
    /// </summary>
    public TraceDialect Dialect { get; init; } = TraceDialect.Linux6_18;

    /// <summary>Whether times are microseconds of a clock of nanoseconds; if not, they are what the clock counted.</summary>
    public bool CountsNanoseconds { get; init; } = true;

    /// <summary>How many events were overwritten before the text was printed, by its header.</summary>
    public long Overrun { get; init; }

    /// <summary>The processors that its header names; 0 if it names none.</summary>
    public int OnlineCpus { get; init; }
}
