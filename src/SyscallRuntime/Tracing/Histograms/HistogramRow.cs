using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Histograms;

/// <summary>A copy of an entry.</summary>
/// <param name="Key">The words of its key.</param>
/// <param name="Sums">The hit count, then the values.</param>
/// <param name="Comm">The name of the task of its first hit; null if the histogram keeps none.</param>
internal sealed record HistogramRow(ulong[] Key, ulong[] Sums, TaskComm? Comm)
{
    /// <summary>What a row takes of the host's memory, in bytes: itself and two arrays with their headers, its place in a list, and the numbers.</summary>
    public static long HeldBytes(int keyWords, int sums) => 56 + 2 * 24 + sizeof(long) + sizeof(ulong) * (long)(keyWords + sums);
}
