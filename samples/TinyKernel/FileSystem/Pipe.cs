using System;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace Tiny.FileSystem;

/// <summary>A pipe: 64 KiB between those who write and those who read (fs/pipe.c).</summary>
public sealed class Pipe(int number) : Inode(number, FileMode.S_IFIFO | (FileMode)0x180)
{
    public const int Capacity = 65536;

    /// <summary>A write of at most so many bytes is never split (PIPE_BUF).</summary>
    private const int AtomicSize = 4096;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _used;
    private int _readers;
    private int _writers;

    public override long? Read(IUserMemory memory, UserPtr<byte> buf, int count, long position)
    {
        if (count == 0)
            return 0;
        if (_used == 0)
            return _writers == 0 ? 0 : null;

        Span<byte> contents = _bytes.AsSpan(0, _used);
        ReadOnlySpan<byte> wanted = contents[..Math.Min(count, _used)];
        int copied = wanted.Length - memory.CopyToUser(buf, wanted);
        if (copied == 0)
            return -Errno.EFAULT;
        contents[copied..].CopyTo(contents);
        _used -= copied;
        return copied;
    }

    public override long? Write(IUserMemory memory, ReadOnlyUserPtr<byte> buf, int count, long position)
    {
        if (count == 0)
            return 0;
        if (_readers == 0)
            return -Errno.EPIPE;
        Span<byte> room = _bytes.AsSpan(_used);
        if (room.IsEmpty || count <= AtomicSize && room.Length < count)
            return null;
        room = room[..Math.Min(count, room.Length)];
        int copied = room.Length - memory.CopyFromUser(room, buf);
        _used += copied;
        return copied > 0 ? copied : -Errno.EFAULT;
    }

    public override void OnOpen(OpenFile file) => Count(file, 1);

    public override void OnClose(OpenFile file) => Count(file, -1);

    private void Count(OpenFile file, int by)
    {
        _readers += file.CanRead ? by : 0;
        _writers += file.CanWrite ? by : 0;
    }
}
