using System;

namespace SyscallKit.Tracing;

/// <summary>A file whose bytes are made when reading begins.</summary>
/// <param name="access">How it is open.</param>
/// <param name="read">Makes the bytes.</param>
internal sealed class TracefsBytesFile(TracefsOpen access, Func<byte[]> read) : TracefsFile(access)
{
    private byte[]? _bytes;
    private int _position;

    private protected override long ReadNext(Span<byte> buffer)
    {
        _bytes ??= read();
        int count = Math.Min(buffer.Length, _bytes.Length - _position);
        _bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
