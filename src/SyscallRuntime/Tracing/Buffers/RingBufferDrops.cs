namespace SyscallKit.Tracing.Buffers;

/// <summary>Where in the pages of a processor events are missing that found no room: the pages themselves do not say.</summary>
internal enum RingBufferDrops
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Behind the last record.</summary>
    AtEnd,

    /// <summary>Nobody knows: room was made meanwhile.</summary>
    Anywhere,
}
