using System;
using System.Linq;
using System.Text;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Recording;

/// <summary>Takes the filters of a tracer's events (kernel/trace/trace_events_filter.c).</summary>
/// <remarks>Changes are made one at a time, under the tracer's lock.</remarks>
/// <param name="switches">What has the events.</param>
/// <param name="cpuCount">The number of processors, which filters may name.</param>
/// <param name="bytes">Where what filters and errors hold is taken from.</param>
/// <param name="log">Where errors are noted.</param>
internal sealed class FilterDesk(EventSwitches switches, int cpuCount, Allowance bytes, TraceErrorLog log)
{
    /// <summary>A write to the <c>filter</c> file of an event (<c>apply_event_filter</c>).</summary>
    /// <returns>What is wrong; null if nothing is.</returns>
    public FilterError? Set(TraceEventFile file, string text)
    {
        if (EventFilter.IsClear(text))
        {
            Clear(file);
            return null;
        }

        if (EventFilter.TryCompile(text, file.Event.Format, cpuCount, out EventFilter? filter, out FilterError? error))
            return TrySet(file, filter) ? null : FilterError.OutOfMemory;
        if (error.ReadBack is not null)
            Refuse(file, error);
        return error;
    }

    /// <summary>A write to the <c>filter</c> file of a system (<c>apply_subsystem_event_filter</c>).</summary>
    /// <returns>What is wrong; null if nothing is, or if it is wrong for some events only.</returns>
    /// <exception cref="ArgumentException">The kernel has no events of that system.</exception>
    public FilterError? Set(string system, string text)
    {
        if (!switches.FilesOf(system).Any())
            throw new ArgumentException($"{QuotedText.Of(system)} is no system of this kernel: it has syscalls and raw_syscalls.", nameof(system));
        foreach (TraceEventFile file in switches.FilesOf(system))
        {
            if (EventFilter.IsClear(text))
            {
                Clear(file);
            }
            else if (EventFilter.TryCompile(text, file.Event.Format, cpuCount, out EventFilter? filter, out FilterError? error))
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

    /// <summary>Removes the filter of an event, or the error in its place.</summary>
    public void Clear(TraceEventFile file)
    {
        bytes.Give(file.FilterBytes);
        file.SetFilter(null);
    }

    private bool TrySet(TraceEventFile file, EventFilter filter)
    {
        if (!bytes.TryReplace(file.FilterBytes, filter.HeldBytes))
            return false;
        file.SetFilter(filter);
        return true;
    }

    // append_filter_err: without memory for the message there is none.
    private void Refuse(TraceEventFile file, FilterError error)
    {
        if (bytes.TryReplace(file.FilterBytes, error.HeldBytes))
            file.SetFilter(null, error);
        else
            Clear(file);
        log.Add(FilterError.Place, error.Message, error.Text, error.Column);
    }
}
