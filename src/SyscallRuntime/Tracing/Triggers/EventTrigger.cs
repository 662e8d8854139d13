using System.Globalization;
using System.Text;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Filtering;

namespace SyscallKit.Tracing.Triggers;

/// <summary>What happens besides recording when an event is hit: Linux's <c>struct event_trigger_data</c> (kernel/trace/trace_events_trigger.c).</summary>
/// <param name="name">The command.</param>
/// <param name="options">Count and filter.</param>
internal abstract class EventTrigger(string name, TriggerOptions options)
{
    // It, its text's header, and its places in the lists of triggers.
    private const int ObjectBytes = 256;

    private long _count = options.Count;

    /// <summary>What it does.</summary>
    public abstract TriggerKind Kind { get; }

    /// <summary>The event that it switches; null for other kinds.</summary>
    public virtual TraceEventFile? Target => null;

    /// <summary>The command.</summary>
    public string Name { get; } = name;

    /// <summary>Which records it acts on; null for all.</summary>
    public EventFilter? Filter { get; } = options.Filter;

    /// <summary>The filter as it was written.</summary>
    public string? FilterText { get; } = options.FilterText;

    /// <summary>What it takes of the host's memory, in bytes.</summary>
    public virtual long HeldBytes => ObjectBytes + (Filter?.HeldBytes ?? 0) + sizeof(char) * (long)(FilterText?.Length ?? 0);

    /// <summary>Whether it acts after the record is in the buffer (<c>EVENT_CMD_FL_POST_TRIGGER</c>).</summary>
    public virtual bool ActsAfterRecord => false;

    /// <summary>Whether it looks at the record (<c>EVENT_CMD_FL_NEEDS_REC</c>).</summary>
    public virtual bool ReadsRecord => false;

    /// <summary>Whether the record must be made before it acts (<c>update_cond_flag</c>).</summary>
    public bool IsConditional => Filter is not null || ActsAfterRecord || ReadsRecord;

    /// <summary>Acts, if there is something to do and the count allows it: only what is done is counted.</summary>
    /// <param name="cpu">The processor that the event is hit on.</param>
    /// <param name="record">The record, for a trigger that <see cref="IsConditional"/>.</param>
    /// <param name="time">Its time stamp, likewise.</param>
    public void Fire(Cpu cpu, ref byte record, ulong time)
    {
        if (HasEffect && TryCount())
            Act(cpu, ref record, time);
    }

    /// <summary>Its line in the <c>trigger</c> file (<c>event_trigger_print</c>).</summary>
    /// <param name="text">Where to.</param>
    public virtual void Describe(StringBuilder text)
    {
        long count = Volatile.Read(ref _count);
        text.Append(Name);
        DescribeTarget(text);
        if (count == TriggerOptions.Unlimited)
            text.Append(":unlimited");
        else
            text.Append(CultureInfo.InvariantCulture, $":count={count}");
        if (FilterText is not null)
            text.Append(" if ").Append(FilterText);
        text.Append('\n');
    }

    /// <summary>Whether it would change anything.</summary>
    protected virtual bool HasEffect => true;

    /// <summary>Does it.</summary>
    protected abstract void Act(Cpu cpu, ref byte record, ulong time);

    /// <summary>Names what it switches.</summary>
    protected virtual void DescribeTarget(StringBuilder text)
    {
    }

    private bool TryCount()
    {
        while (true)
        {
            long count = Volatile.Read(ref _count);
            if (count is 0 or TriggerOptions.Unlimited)
                return count != 0;
            if (Interlocked.CompareExchange(ref _count, count - 1, count) == count)
                return true;
        }
    }
}
