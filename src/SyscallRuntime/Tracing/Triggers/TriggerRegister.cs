using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tracing.Triggers;

/// <summary>Hangs triggers on events and takes them off (<c>register_trigger</c> and <c>unregister_trigger</c>, kernel/trace/trace_events_trigger.c).</summary>
/// <param name="tracer">The tracer.</param>
/// <param name="bytes">Where what triggers hold is taken from.</param>
internal sealed class TriggerRegister(ITriggeredTracer tracer, Allowance bytes)
{
    /// <summary>The histograms of an event, in the order in which they were hung up.</summary>
    public static IEnumerable<HistogramTrigger> HistogramsOf(TraceEventFile file) => file.Triggers.OfType<HistogramTrigger>();

    /// <summary>Hangs a trigger on an event, which is hit from then on: one of a kind, but any number of histograms.</summary>
    /// <returns>Why not; null if it hangs.</returns>
    public TriggerError? Add(TraceEventFile file, EventTrigger trigger)
    {
        if (tracer.IsRetired)
            return new TriggerError(Errno.ENODEV, "the instance was removed");
        foreach (EventTrigger present in file.Triggers)
        {
            if (present.Kind == trigger.Kind && ReferenceEquals(present.Target, trigger.Target) && trigger.Kind != TriggerKind.Histogram)
                return new TriggerError(Errno.EEXIST, $"{file.Event} has a trigger of this kind already: remove it first, with '!{present.Name}'");
        }

        if (!bytes.TryTake(trigger.HeldBytes))
            return new TriggerError(Errno.ENOMEM, "there is no memory left for a trigger");

        // Histograms go to the end of the list (hist_register_trigger), all others to its beginning.
        file.SetTriggers(trigger.Kind == TriggerKind.Histogram ? [.. file.Triggers, trigger] : [trigger, .. file.Triggers]);
        tracer.HoldInSoftMode(file);
        return null;
    }

    /// <summary>Takes the first trigger that fits off an event.</summary>
    /// <returns>False if none fits.</returns>
    public bool Remove(TraceEventFile file, Func<EventTrigger, bool> fits)
    {
        if (file.Triggers.FirstOrDefault(fits) is not { } trigger)
            return false;
        file.SetTriggers([.. file.Triggers.Where(other => !ReferenceEquals(other, trigger))]);
        bytes.Give(trigger.HeldBytes);
        tracer.ReleaseFromSoftMode(file);
        return true;
    }
}
