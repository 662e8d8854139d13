using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tracing.Limits;

/// <summary>
/// What the host holds for those who read and write the files of a kernel's tracing, beside the ring buffers: one for the global tracer and all
/// instances. Whatever grows with what somebody writes, or with how many files are open, takes from here before it is kept, and gives back when it goes.
/// </summary>
internal sealed class TracingLedger
{
    /// <summary>How many pages the ring buffers may have unless set: 256 MiB.</summary>
    public const int DefaultPages = 1 << 16;

    /// <summary>What <see cref="Bytes"/> is unless set: as much as the ring buffers may have.</summary>
    public const long DefaultBytes = DefaultPages * (long)RingBufferPage.Size;

    /// <summary>Entries of histograms, of 50 to 300 bytes each.</summary>
    public Allowance HistogramEntries { get; } = new(1 << 18);

    /// <summary>
    /// Bytes of all else: filters and the texts of refused ones, triggers, lists of tasks, open files with the copies and texts that they are read from.
    /// Estimates, from above.
    /// </summary>
    public Allowance Bytes { get; } = new(DefaultBytes);
}
