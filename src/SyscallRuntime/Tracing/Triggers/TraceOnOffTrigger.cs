using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Triggers;

/// <summary><c>traceon</c> and <c>traceoff</c>: recording begins or stops.</summary>
/// <param name="tracer">What records.</param>
/// <param name="on">Which of the two.</param>
/// <param name="options">Count and filter.</param>
internal sealed class TraceOnOffTrigger(ITriggeredTracer tracer, bool on, TriggerOptions options) : EventTrigger(on ? "traceon" : "traceoff", options)
{
    /// <inheritdoc/>
    public override TriggerKind Kind => TriggerKind.TraceOnOff;

    /// <summary>What stops tracing is the last event in the trace, with and without filter (measured on Linux 6.12).</summary>
    public override bool ActsAfterRecord => !on;

    /// <inheritdoc/>
    protected override bool HasEffect => tracer.IsRecording != on;

    /// <inheritdoc/>
    protected override void Act(Cpu cpu, ref byte record, ulong time) => tracer.IsRecording = on;
}
