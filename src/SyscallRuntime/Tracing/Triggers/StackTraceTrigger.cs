using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Triggers;

/// <summary><c>stacktrace</c>: the stack of the thread that runs the processor is recorded behind the event.</summary>
/// <param name="tracer">What records.</param>
/// <param name="options">Count and filter.</param>
internal sealed class StackTraceTrigger(ITriggeredTracer tracer, TriggerOptions options) : EventTrigger("stacktrace", options)
{
    /// <inheritdoc/>
    public override TriggerKind Kind => TriggerKind.StackTrace;

    /// <inheritdoc/>
    public override bool ActsAfterRecord => true;

    /// <inheritdoc/>
    protected override void Act(Cpu cpu, ref byte record, ulong time) => tracer.RecordStack(cpu);
}
