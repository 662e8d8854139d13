using System;
using System.Diagnostics.CodeAnalysis;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Text;

/// <summary>
/// Reads the lines that begin with <c>#</c>, as <see cref="TraceTextHeader"/> writes them. Of the header only counts and columns matter; the
/// announcements of processors in between are made anew when a trace is printed.
/// </summary>
/// <param name="form">Where it is noted what the columns show.</param>
internal sealed class TraceTextHeaderReader(TraceTextForm form)
{
    /// <summary>Linux's largest <c>CONFIG_NR_CPUS</c>.</summary>
    public const int MaxCpus = 8192;

    private bool _hasTracer;
    private bool _hasColumns;

    /// <summary>How many events were overwritten.</summary>
    public long Overrun { get; private set; }

    /// <summary>The processors; 0 if none are named.</summary>
    public int OnlineCpus { get; private set; }

    /// <summary>Whether there is a header, but without columns: that of verbose text, which shows so even where no call has an argument.</summary>
    public bool LacksColumns => _hasTracer && !_hasColumns;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line: anything behind the <c>#</c>, or an empty one.</param>
    /// <param name="error">Why it makes no sense.</param>
    /// <returns>Whether it makes sense.</returns>
    public bool TryRead(ReadOnlySpan<char> line, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (line.Contains("_-----=> irqs-off", StringComparison.Ordinal))
            form.IrqInfo.IsThere = true;
        else if (line.Contains("CPU#     TIMESTAMP", StringComparison.Ordinal))
            form.IrqInfo.IsThere = false;
        if (line.Contains("TASK-PID", StringComparison.Ordinal))
            form.RecordTgid.IsThere = line.Contains("TGID", StringComparison.Ordinal);
        bool isTracer = line.StartsWith("# tracer: ", StringComparison.Ordinal);
        _hasTracer |= isTracer;
        _hasColumns |= !isTracer && line.StartsWith("# ", StringComparison.Ordinal);
        if (!line.StartsWith(TraceTextHeader.CountsPrefix, StringComparison.Ordinal))
            return true;
        Scanner counts = new(line[TraceTextHeader.CountsPrefix.Length..]);
        if (counts.TryDecimal(out ulong entries) && counts.TryTake("/") && counts.TryDecimal(out ulong written) && counts.TryTake("   #P:")
            && counts.TryDecimal(out ulong cpus) && counts.IsAtEnd && entries <= written && written <= long.MaxValue && cpus <= MaxCpus)
        {
            Overrun = (long)(written - entries);
            OnlineCpus = (int)cpus;
            return true;
        }

        error = $"expected \"{TraceTextHeader.CountsPrefix}N/M   #P:C\" with N no larger than M, found {QuotedText.Of(line)}";
        return false;
    }
}
