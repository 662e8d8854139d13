using System;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace Tiny.FileSystem;

/// <summary>A file whose bytes lie in memory.</summary>
public sealed class RegularFile(int number, FileMode permissions) : Inode(number, FileMode.S_IFREG | permissions & FileMode.Permissions)
{
    /// <summary>The largest file, so that a guest cannot fill the memory of its host.</summary>
    public const int MaxSize = 1 << 20;

    private byte[] _bytes = [];
    private int _size;

    public override long Size => _size;

    public override bool IsSeekable => true;

    public ReadOnlySpan<byte> Contents => _bytes.AsSpan(0, _size);

    /// <summary>Changes the size; new bytes are zero.</summary>
    /// <returns>0, or -EFBIG.</returns>
    public long Resize(long size)
    {
        if (size > MaxSize)
            return -Errno.EFBIG;
        if (size > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(MaxSize, Math.Max(size, 2L * _bytes.Length)));
        if (size < _size)
            _bytes.AsSpan((int)size, _size - (int)size).Clear();
        _size = (int)size;
        return 0;
    }

    /// <summary>Replaces the contents, from within the kernel.</summary>
    public void SetContents(ReadOnlySpan<byte> contents)
    {
        if (Resize(contents.Length) != 0)
            throw new ArgumentException($"{contents.Length} bytes are more than a file holds ({MaxSize}).", nameof(contents));
        contents.CopyTo(_bytes);
    }

    public override long? Read(IUserMemory memory, UserPtr<byte> buf, int count, long position)
    {
        if (position >= _size)
            return 0;
        ReadOnlySpan<byte> wanted = Contents[(int)position..];
        wanted = wanted[..Math.Min(count, wanted.Length)];
        int copied = wanted.Length - memory.CopyToUser(buf, wanted);
        return copied > 0 || wanted.IsEmpty ? copied : -Errno.EFAULT;
    }

    public override long? Write(IUserMemory memory, ReadOnlyUserPtr<byte> buf, int count, long position)
    {
        if (count == 0)
            return 0;
        if (position >= MaxSize)
            return -Errno.EFBIG;

        // Copied aside first: a bad address must not harm what is in the file.
        byte[] taken = new byte[Math.Min(count, MaxSize - (int)position)];
        int copied = taken.Length - memory.CopyFromUser(taken, buf);
        if (copied == 0)
            return -Errno.EFAULT;
        if (position + copied > _size)
            Resize(position + copied);
        taken.AsSpan(0, copied).CopyTo(_bytes.AsSpan((int)position));
        return copied;
    }
}
