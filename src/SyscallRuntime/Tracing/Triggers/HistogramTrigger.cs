using SyscallKit.Kernel;
using SyscallKit.Tracing.Histograms;

namespace SyscallKit.Tracing.Triggers;

/// <summary><c>hist</c>: records are counted.</summary>
/// <param name="tracer">What records.</param>
/// <param name="histogram">Where.</param>
/// <param name="options">The filter.</param>
internal sealed class HistogramTrigger(ITriggeredTracer tracer, Histogram histogram, TriggerOptions options) : EventTrigger("hist", options)
{
    /// <summary>Where they are counted.</summary>
    public Histogram Histogram => histogram;

    /// <inheritdoc/>
    public override TriggerKind Kind => TriggerKind.Histogram;

    /// <summary>Without its entries, which are counted on their own.</summary>
    public override long HeldBytes => base.HeldBytes + histogram.Definition.HeldBytes;

    /// <inheritdoc/>
    public override bool ReadsRecord => true;

    /// <inheritdoc/>
    public override string Describe() => histogram.Describe();

    /// <inheritdoc/>
    protected override void Act(Cpu cpu, ref byte record, ulong time) => histogram.Add(ref record, cpu, time, tracer.Clock);
}
