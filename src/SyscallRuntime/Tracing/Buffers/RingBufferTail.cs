namespace SyscallKit.Tracing.Buffers;

/// <summary>How far one page was written at some moment.</summary>
/// <param name="Page">The page's number; <see cref="RingBufferHand.NoPage"/> if nothing was ever written.</param>
/// <param name="Time">Its time stamp.</param>
/// <param name="FirstEntry">The records written before the page.</param>
/// <param name="FirstByte">The bytes written before the page.</param>
/// <param name="Commit">What the page held.</param>
internal readonly record struct RingBufferTail(long Page, ulong Time, long FirstEntry, long FirstByte, RingBufferCommit Commit)
{
    /// <summary>The records written before and in the page.</summary>
    public long EndEntry => FirstEntry + Commit.Entries;

    /// <summary>The bytes written before and in the page.</summary>
    public long EndByte => FirstByte + Commit.Bytes;
}
