namespace SyscallKit.Tracing.Histograms;

/// <summary>One of the columns that entries are sorted by.</summary>
/// <param name="Field">The column: 0 for the hit count, then the values, then the keys.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
internal readonly record struct HistogramSortKey(int Field, bool IsDescending);
