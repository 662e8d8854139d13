using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Triggers;

/// <summary><c>snapshot</c>: the buffers are exchanged with the spare ones.</summary>
/// <param name="tracer">What records.</param>
/// <param name="options">Count and filter.</param>
internal sealed class SnapshotTrigger(ITriggeredTracer tracer, TriggerOptions options) : EventTrigger("snapshot", options)
{
    /// <inheritdoc/>
    public override TriggerKind Kind => TriggerKind.Snapshot;

    /// <inheritdoc/>
    protected override void Act(Cpu cpu, ref byte record, ulong time) => tracer.SwapBuffers();
}
