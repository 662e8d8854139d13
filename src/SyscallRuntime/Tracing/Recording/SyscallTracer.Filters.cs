using System;
using System.Linq;
using System.Text;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <content>Filters of events.</content>
public sealed partial class SyscallTracer
{
    private const string FilterErrorPlace = "event filter parse error";

    /// <summary>What the <c>filter</c> file of a whole system says, whatever was written to it.</summary>
    public static string SystemFilterText =>
        "### global filter ###\n# Use this to set filters for multiple events.\n# Only events with the given fields will be affected.\n"
        + "# If no events are modified, an error message will be displayed here\n";

    /// <summary>Filters an event: from now on only records that pass are recorded. A write to <c>events/SYSTEM/EVENT/filter</c>; from any thread.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <param name="text">The filter, in the language of <see cref="EventFilter"/>; <c>0</c> removes the filter.</param>
    /// <returns>
    /// What is wrong; null if nothing is. As in Linux the old filter is gone even then and all records pass, but for
    /// <see cref="FilterError.TooLong"/> and <see cref="FilterError.OutOfMemory"/>, which change nothing.
    /// </returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    /// <remarks>A record that does not pass takes no room and no time stamp, and no counter of the buffer has it.</remarks>
    public FilterError? SetFilter(TraceEvent traceEvent, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TraceEventFile file = FileOf(traceEvent);
        lock (_lock)
        {
            if (EventFilter.IsClear(text))
            {
                Clear(file);
                return null;
            }

            if (EventFilter.TryCompile(text, traceEvent.Format, CpuCount, out EventFilter? filter, out FilterError? error))
                return TrySet(file, filter) ? null : FilterError.OutOfMemory;
            if (error.ReadBack is not null)
                Refuse(file, error);
            return error;
        }
    }

    /// <summary>Filters all events of a system: a write to <c>events/SYSTEM/filter</c>; from any thread.</summary>
    /// <param name="system">The system: <c>syscalls</c> or <c>raw_syscalls</c>.</param>
    /// <param name="text">The filter; <c>0</c> removes the filters.</param>
    /// <returns>
    /// <see cref="FilterError.TooLong"/>, <see cref="FilterError.OutOfMemory"/>, with which events that came before have the filter already, or
    /// null: Linux reports no other error here. An event for which the filter makes no sense, mostly
    /// for want of a field, loses its filter, and its own <c>filter</c> file says why.
    /// </returns>
    /// <exception cref="ArgumentException">The kernel has no events of that system.</exception>
    public FilterError? SetFilter(string system, string text)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(text);
        if (!Events.Events.Any(traceEvent => traceEvent.Call.System == system))
            throw new ArgumentException($"{QuotedText.Of(system)} is no system of this kernel: it has syscalls and raw_syscalls.", nameof(system));
        lock (_lock)
        {
            foreach (TraceEvent traceEvent in Events.Events)
            {
                if (traceEvent.Call.System != system)
                    continue;
                TraceEventFile file = _files[traceEvent];
                if (EventFilter.IsClear(text))
                {
                    Clear(file);
                }
                else if (EventFilter.TryCompile(text, traceEvent.Format, CpuCount, out EventFilter? filter, out FilterError? error))
                {
                    if (!TrySet(file, filter))
                        return FilterError.OutOfMemory;
                }
                else if (error.ReadBack is null)
                {
                    return error;
                }
                else
                {
                    Refuse(file, new FilterError(FilterProblem.BadSubsysFilter, 0, error.Errno, Encoding.UTF8.GetBytes(error.Text)));
                }
            }

            return null;
        }
    }

    /// <summary>What an event's <c>filter</c> file says: the filter, <c>none</c>, or the text that was refused with a caret and a message.</summary>
    /// <param name="traceEvent">An event of <see cref="Events"/>.</param>
    /// <returns>The text, with a newline at its end.</returns>
    /// <exception cref="ArgumentException">An event of another kernel.</exception>
    public string FilterText(TraceEvent traceEvent) => FileOf(traceEvent).FilterText + "\n";

    private bool TrySet(TraceEventFile file, EventFilter filter)
    {
        if (!Ledger.Bytes.TryReplace(file.FilterBytes, filter.HeldBytes))
            return false;
        file.SetFilter(filter);
        return true;
    }

    private void Clear(TraceEventFile file)
    {
        Ledger.Bytes.Give(file.FilterBytes);
        file.ClearFilter();
    }

    // append_filter_err: without memory for the message there is none.
    private void Refuse(TraceEventFile file, FilterError error)
    {
        long before = file.FilterBytes;
        string message = error.ReadBack!;
        if (Ledger.Bytes.TryReplace(before, sizeof(char) * (long)message.Length))
            file.SetFilterError(message);
        else
            Clear(file);
        ErrorLog.Add(FilterErrorPlace, error.Message, error.Text, error.Column);
    }
}
