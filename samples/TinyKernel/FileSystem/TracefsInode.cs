using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tracing.Tracefs;

namespace Tiny.FileSystem;

/// <summary>A file of <c>/sys/kernel/tracing</c>, made anew each time that its path is walked: whoever opens it has it alone.</summary>
/// <remarks>One that the host has no memory to open is -ENOMEM when it is read or written. Reading an empty <c>trace_pipe</c> is -EAGAIN, however it was opened: nobody could end the wait of Linux with Ctrl+C.</remarks>
public sealed class TracefsInode(int number, TracefsRoot tracefs, string path, Func<Cpu?> running) : Inode(number, FileMode.S_IFREG | (FileMode)0x1a0)
{
    /// <summary>The most that one write hands over; what Linux's files refuse as too long is shorter.</summary>
    private const int MaxWrite = 1 << 20;

    private TracefsFile? _file;
    private byte[] _page = [];
    private ReadOnlyMemory<byte> _pending;

    /// <inheritdoc/>
    public override void OnOpen(OpenFile file)
    {
        TracefsOpen access = (file.CanRead ? TracefsOpen.Read : 0)
            | (file.CanWrite ? TracefsOpen.Write : 0)
            | ((file.Flags & OpenFlags.O_TRUNC) != 0 ? TracefsOpen.Truncate : 0);
        tracefs.Open(path, access, out _file);
    }

    /// <inheritdoc/>
    public override void OnClose(OpenFile file) => _file?.Dispose();

    /// <inheritdoc/>
    public override long? Read(IUserMemory memory, UserPtr<byte> buf, int count, long position)
    {
        if (count == 0)
            return 0;
        if (_pending.IsEmpty)
        {
            if (_page.Length == 0)
                _page = new byte[SimulatedMemory.PageSize];
            if (_file is null)
                return -Errno.ENOMEM;
            long read = _file.Read(_page.AsSpan(0, Math.Min(count, _page.Length)));
            if (read <= 0)
                return read;
            _pending = _page.AsMemory(0, (int)read);
        }

        // What a bad address leaves is there for the next read: it may have been taken out of a buffer.
        ReadOnlySpan<byte> wanted = _pending.Span[..Math.Min(count, _pending.Length)];
        int copied = wanted.Length - memory.CopyToUser(buf, wanted);
        _pending = _pending[copied..];
        return copied > 0 ? copied : -Errno.EFAULT;
    }

    /// <inheritdoc/>
    public override long? Write(IUserMemory memory, ReadOnlyUserPtr<byte> buf, int count, long position)
    {
        if (_file is null)
            return -Errno.ENOMEM;
        byte[] data = new byte[Math.Min(count, MaxWrite)];
        if (memory.CopyFromUser(data, buf) != 0)
            return -Errno.EFAULT;
        return _file.Write(data, running());
    }
}
