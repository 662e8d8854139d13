using System;
using System.Collections.Generic;
using System.Text;

namespace SyscallKit.Tracing;

/// <summary>A file whose text is long, and made piece by piece as it is read.</summary>
/// <param name="access">How it is open.</param>
/// <param name="read">Begins the text.</param>
/// <param name="write">Takes a text, and returns 0 or an error negated.</param>
internal sealed class TracefsPiecesFile(TracefsOpen access, Func<IEnumerable<StringBuilder>> read, Func<string, long> write) : TracefsFile(access)
{
    private IEnumerator<StringBuilder>? _pieces;
    private byte[] _piece = [];
    private int _position;

    private protected override long ReadNext(Span<byte> buffer)
    {
        _pieces ??= read().GetEnumerator();
        int done = 0;
        while (done < buffer.Length)
        {
            if (_position == _piece.Length)
            {
                if (!_pieces.MoveNext())
                    break;
                (_piece, _position) = (BytesOf(_pieces.Current.ToString()), 0);
                continue;
            }

            int count = Math.Min(buffer.Length - done, _piece.Length - _position);
            _piece.AsSpan(_position, count).CopyTo(buffer[done..]);
            _position += count;
            done += count;
        }

        return done;
    }

    private protected override long WriteNext(ReadOnlySpan<byte> data)
    {
        long result = write(TextOf(data));
        return result < 0 ? result : data.Length;
    }
}
