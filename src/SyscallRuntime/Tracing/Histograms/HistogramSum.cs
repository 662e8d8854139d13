namespace SyscallKit.Tracing.Histograms;

/// <summary>A value of an entry of a histogram, summed over its hits.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">The sum, modulo 2^64.</param>
public readonly record struct HistogramSum(string Name, ulong Value);
