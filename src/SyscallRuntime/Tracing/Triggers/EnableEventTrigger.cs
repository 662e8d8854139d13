using System.Text;
using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Triggers;

/// <summary><c>enable_event</c> and <c>disable_event</c>: another event, which is hit all the time, is recorded or not.</summary>
/// <param name="target">The other event.</param>
/// <param name="enable">Which of the two.</param>
/// <param name="options">Count and filter.</param>
internal sealed class EnableEventTrigger(TraceEventFile target, bool enable, TriggerOptions options)
    : EventTrigger(enable ? "enable_event" : "disable_event", options)
{
    /// <inheritdoc/>
    public override TriggerKind Kind => TriggerKind.EnableEvent;

    /// <inheritdoc/>
    public override TraceEventFile? Target => target;

    /// <inheritdoc/>
    protected override bool HasEffect => target.IsSoftDisabled == enable;

    /// <inheritdoc/>
    protected override void Act(Cpu cpu, ref byte record, ulong time) => target.IsSoftDisabled = !enable;

    /// <inheritdoc/>
    protected override void DescribeTarget(StringBuilder text) => text.Append(':').Append(target.Event.Call);
}
