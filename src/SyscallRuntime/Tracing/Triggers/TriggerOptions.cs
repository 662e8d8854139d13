using SyscallKit.Tracing.Filtering;

namespace SyscallKit.Tracing.Triggers;

/// <summary>What every trigger command may say: <c>CMD[:COUNT] [if FILTER]</c>.</summary>
/// <param name="Count">How often it acts; <see cref="Unlimited"/> if the command does not say.</param>
/// <param name="Filter">Which records it acts on; null for all.</param>
/// <param name="FilterText">The filter as it was written.</param>
internal readonly record struct TriggerOptions(long Count, EventFilter? Filter, string? FilterText)
{
    /// <summary>No limit: -1, as in the kernel, whichever way it was written.</summary>
    public const long Unlimited = -1;
}
