using System;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary><c>trace_pipe_raw</c>: the pages of a processor, taken out of its buffer as they are read (<c>tracing_buffers_read</c>).</summary>
/// <param name="access">How it is open.</param>
/// <param name="tracer">The tracer.</param>
/// <param name="cpu">The processor: the buffer that it writes, also after a snapshot.</param>
internal sealed class RawPipeFile(TracefsOpen access, SyscallTracer tracer, int cpu) : TracefsFile(access)
{
    private readonly byte[] _page = new byte[RingBufferPage.Size];
    private int _position = RingBufferPage.Size;

    private protected override long ReadNext(Span<byte> target)
    {
        if (target.IsEmpty)
            return 0;
        if (_position == _page.Length)
        {
            if (!tracer.BufferOf(cpu).TryReadPage(_page, onlyFull: false))
                return -Errno.EAGAIN;
            _position = 0;
        }

        int count = Math.Min(target.Length, _page.Length - _position);
        _page.AsSpan(_position, count).CopyTo(target);
        _position += count;
        return count;
    }
}
