namespace SyscallKit.Tracing;

/// <summary>A copy of an entry.</summary>
/// <param name="Key">The words of its key.</param>
/// <param name="Sums">The hit count, then the values.</param>
/// <param name="Comm">The name of the task of its first hit; null if the histogram keeps none.</param>
internal sealed record HistogramRow(ulong[] Key, ulong[] Sums, string? Comm);
