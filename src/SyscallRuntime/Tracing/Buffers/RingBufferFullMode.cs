namespace SyscallKit.Tracing.Buffers;

/// <summary>What a ring buffer does when all its pages are full.</summary>
public enum RingBufferFullMode
{
    /// <summary>The oldest page makes room (Linux's option <c>overwrite</c>, its default).</summary>
    Overwrite,

    /// <summary>New events are dropped and counted.</summary>
    Drop,

    /// <summary>Another page is allocated: nothing is lost while there is memory.</summary>
    Grow,
}
