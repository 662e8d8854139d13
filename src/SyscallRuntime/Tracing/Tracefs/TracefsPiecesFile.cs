using System;
using System.Collections.Generic;
using System.Text;

namespace SyscallKit.Tracing;

/// <summary>A file with the text of a trace, made piece by piece as it is read.</summary>
/// <param name="access">How it is open.</param>
/// <param name="tracing">What counts the copy that is read from.</param>
/// <param name="take">Takes it, when reading begins; null if there is none.</param>
/// <param name="print">Its text; that of no copy for null.</param>
/// <param name="write">Takes a text, and returns 0 or an error negated.</param>
internal sealed class TracefsPiecesFile(
    TracefsOpen access, SyscallTracing tracing, Func<TraceSnapshot?> take, Func<TraceSnapshot?, IEnumerable<StringBuilder>> print, Func<string, long> write)
    : TracefsFile(access)
{
    private IEnumerator<StringBuilder>? _pieces;
    private Action? _giveBack;
    private byte[] _piece = [];
    private int _position;

    private protected override long ReadNext(Span<byte> buffer)
    {
        if (_pieces is null && !TryBegin())
            return -Errno.ENOMEM;
        int done = 0;
        while (done < buffer.Length)
        {
            if (_position == _piece.Length)
            {
                if (!_pieces!.MoveNext())
                    break;
                (_piece, _position) = (ByteText.ToBytes(_pieces.Current.ToString()), 0);
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

    private protected override void Close()
    {
        _pieces = null;
        _giveBack?.Invoke();
        _giveBack = null;
    }

    private bool TryBegin()
    {
        TraceSnapshot? snapshot = take();
        if (snapshot is not null && (_giveBack = tracing.Charge(snapshot)) is null)
            return false;
        _pieces = print(snapshot).GetEnumerator();
        return true;
    }
}
