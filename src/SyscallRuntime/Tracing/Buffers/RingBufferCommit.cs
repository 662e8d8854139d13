namespace SyscallKit.Tracing.Buffers;

/// <summary>
/// How far a page is written: one word, so that readers see bytes and records of the same moment. It lies where the format has the commit word,
/// whose upper half is always zero outside the buffer.
/// </summary>
/// <param name="Word">The records in the upper half, the bytes behind the header in the lower.</param>
internal readonly record struct RingBufferCommit(ulong Word)
{
    /// <summary>The bytes behind the header.</summary>
    public int Bytes => (int)(uint)Word;

    /// <summary>The records.</summary>
    public int Entries => (int)(Word >> 32);
}
