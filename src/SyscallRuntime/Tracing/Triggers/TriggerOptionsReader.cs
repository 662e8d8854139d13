using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;

namespace SyscallKit.Tracing.Triggers;

/// <summary>Reads count and filter of a trigger command.</summary>
/// <param name="tracer">The tracer.</param>
/// <param name="cpuCount">The number of processors, which filters may name.</param>
internal sealed class TriggerOptionsReader(ITriggeredTracer tracer, int cpuCount)
{
    /// <summary>Reads them (<c>event_trigger_parse_num</c>, <c>event_trigger_set_filter</c>).</summary>
    /// <param name="traceEvent">The event that the trigger is to hang on.</param>
    /// <param name="count">The count as it was written; null if there is none.</param>
    /// <param name="filterClause"><c>if FILTER</c>; null if there is none.</param>
    /// <param name="options">What they say.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public TriggerError? Read(TraceEvent traceEvent, string? count, string? filterClause, out TriggerOptions options)
    {
        options = new TriggerOptions(TriggerOptions.Unlimited, null, null);
        if (count is not null)
        {
            // What stands behind a second colon is passed over.
            Errno errno = KernelNumber.Parse(TriggerCommand.Cut(count, ":").First, 0, out ulong value);
            if (errno != default)
                return new TriggerError(errno, $"{QuotedText.Of(count)} is no count");
            options = options with { Count = (long)value };
        }

        if (filterClause is null)
            return null;
        if (TriggerCommand.FilterOf(filterClause) is not { } text)
            return TriggerError.Invalid($"behind the command stands 'if FILTER', not {QuotedText.Of(filterClause)}");
        if (EventFilter.TryCompile(text, traceEvent.Format, cpuCount, out EventFilter? filter, out FilterError? error))
        {
            options = options with { Filter = filter, FilterText = text };
            return null;
        }

        if (error.ReadBack is not null)
            tracer.LogError(FilterError.Place, error.Message, error.Text, error.Column);
        return new TriggerError(error.Errno, error.ToString());
    }
}
