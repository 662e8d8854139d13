namespace SyscallKit.Tracing.Buffers;

/// <summary>A capacity that the writer is to take over when it begins its next page.</summary>
/// <param name="Capacity">The capacity in pages.</param>
/// <param name="Spare">The storages that it needs beyond those it has.</param>
internal sealed record RingBufferResize(int Capacity, RingBufferStorage[] Spare);
