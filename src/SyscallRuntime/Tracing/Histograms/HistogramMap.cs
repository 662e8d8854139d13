namespace SyscallKit.Tracing.Histograms;

/// <summary>The entries of a histogram, or of several that have one name and count into one.</summary>
/// <param name="table">An empty table.</param>
internal sealed class HistogramMap(HistogramTable table)
{
    private volatile HistogramTable _table = table;

    public HistogramTable Table => _table;

    /// <summary>Begins anew. What processors are just adding goes to the old entries, and with them.</summary>
    public void Clear() => _table = _table.NewEmpty();
}
