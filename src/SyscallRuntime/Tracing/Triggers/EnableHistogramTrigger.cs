using System.Text;
using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Triggers;

/// <summary>
/// <c>enable_hist</c> and <c>disable_hist</c>: the histograms of another event, which is hit all the time, count or stand still
/// (<c>hist_enable_trigger</c>, kernel/trace/trace_events_hist.c).
/// </summary>
/// <param name="target">The other event.</param>
/// <param name="enable">Which of the two.</param>
/// <param name="options">Count and filter.</param>
internal sealed class EnableHistogramTrigger(TraceEventFile target, bool enable, TriggerOptions options)
    : EventTrigger(enable ? "enable_hist" : "disable_hist", options)
{
    /// <inheritdoc/>
    public override TriggerKind Kind => TriggerKind.EnableHistogram;

    /// <inheritdoc/>
    public override TraceEventFile? Target => target;

    /// <inheritdoc/>
    protected override void Act(Cpu cpu, ref byte record, ulong time)
    {
        foreach (EventTrigger trigger in target.Triggers)
        {
            if (trigger is not HistogramTrigger { Histogram: { } histogram })
                continue;
            if (enable)
                histogram.Continue();
            else
                histogram.Pause();
        }
    }

    /// <inheritdoc/>
    protected override void DescribeTarget(StringBuilder text) => text.Append(':').Append(target.Event.Call);
}
