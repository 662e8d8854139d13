using System;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>A file with a text that is made, piece by piece, from when reading begins, and which takes what is written as a whole.</summary>
/// <param name="access">How it is open.</param>
/// <param name="read">Makes the text; null for a file that cannot be read.</param>
/// <param name="write">Takes a text, and returns 0 or an error negated; null for a file that cannot be written.</param>
internal class TracefsTextFile(TracefsOpen access, Func<TracefsText>? read, Func<string, long>? write) : TracefsFile(access)
{
    private IEnumerator<byte[]>? _pieces;
    private byte[] _piece = [];
    private int _position;

    private protected override long ReadNext(Span<byte> buffer)
    {
        if (read is null)
            return base.ReadNext(buffer);
        if (_pieces is null)
        {
            TracefsText text = read();
            if (!TryHold(text.HeldBytes))
                return -Errno.ENOMEM;
            _pieces = text.Pieces.GetEnumerator();
        }

        int done = 0;
        while (done < buffer.Length)
        {
            if (_position == _piece.Length)
            {
                if (!_pieces.MoveNext())
                    break;
                (_piece, _position) = (_pieces.Current, 0);
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
        if (write is null)
            return base.WriteNext(data);
        long result = write(TextOf(data));
        return result < 0 ? result : data.Length;
    }

    private protected override void Close()
    {
        _pieces = null;
        _piece = [];
        _position = 0;
    }
}
