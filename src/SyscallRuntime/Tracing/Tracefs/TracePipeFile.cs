using System;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary><c>trace_pipe</c>: the lines of a trace, taken out of the buffers as they are read (<c>tracing_read_pipe</c>).</summary>
/// <param name="access">How it is open.</param>
/// <param name="pipe">What makes the lines; their characters stand for bytes.</param>
internal sealed class TracePipeFile(TracefsOpen access, TracePipe pipe) : TracefsFile(access)
{
    private byte[] _line = [];
    private int _position;

    private protected override long ReadNext(Span<byte> buffer)
    {
        int done = 0;
        while (done < buffer.Length)
        {
            if (_position == _line.Length)
            {
                // As many whole lines as there are; the rest of a line that does not fit waits for the next read.
                if (!pipe.TryReadText(out string? text))
                    break;
                (_line, _position) = (ByteText.ToBytes(text), 0);
            }

            int count = Math.Min(buffer.Length - done, _line.Length - _position);
            _line.AsSpan(_position, count).CopyTo(buffer[done..]);
            _position += count;
            done += count;
        }

        return done == 0 && !buffer.IsEmpty ? -Errno.EAGAIN : done;
    }
}
