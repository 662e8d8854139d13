using System;

namespace SyscallKit.Tracing;

/// <summary>A file whose text is made when reading begins, and which takes what is written as a whole.</summary>
/// <param name="access">How it is open.</param>
/// <param name="read">Makes the bytes; null for a file that cannot be read.</param>
/// <param name="write">Takes a text, and returns 0 or an error negated; null for a file that cannot be written.</param>
internal sealed class TracefsTextFile(TracefsOpen access, Func<byte[]>? read, Func<string, long>? write) : TracefsFile(access)
{
    private byte[]? _text;
    private int _position;

    private protected override long ReadNext(Span<byte> buffer)
    {
        if (read is null)
            return base.ReadNext(buffer);
        _text ??= read();
        int count = Math.Min(buffer.Length, _text.Length - _position);
        _text.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    private protected override long WriteNext(ReadOnlySpan<byte> data)
    {
        if (write is null)
            return base.WriteNext(data);
        long result = write(TextOf(data));
        return result < 0 ? result : data.Length;
    }
}
