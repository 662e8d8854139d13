using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace Tiny.FileSystem;

/// <summary>What <c>open</c> makes, and descriptors share after <c>dup</c> and <c>fork</c>: Linux's <c>struct file</c>.</summary>
public sealed class OpenFile
{
    private int _references = 1;

    public OpenFile(Inode inode, OpenFlags flags)
    {
        Inode = inode;
        Flags = flags;
        inode.OnOpen(this);
    }

    public Inode Inode { get; }

    public OpenFlags Flags { get; }

    public long Position { get; set; }

    public bool CanRead => (Flags & OpenFlags.O_ACCMODE) is OpenFlags.O_RDONLY or OpenFlags.O_RDWR;

    public bool CanWrite => (Flags & OpenFlags.O_ACCMODE) is OpenFlags.O_WRONLY or OpenFlags.O_RDWR;

    public bool IsNonBlocking => (Flags & OpenFlags.O_NONBLOCK) != 0;

    /// <summary>Reads on from the position. As <see cref="Inode.Read"/>.</summary>
    public long? Read(IUserMemory memory, UserPtr<byte> buf, int count)
    {
        long? done = Inode.Read(memory, buf, count, Position);
        if (done > 0 && Inode.IsSeekable)
            Position += done.Value;
        return done;
    }

    /// <summary>Writes on from the position, or at the end. As <see cref="Inode.Write"/>.</summary>
    public long? Write(IUserMemory memory, ReadOnlyUserPtr<byte> buf, int count)
    {
        long position = (Flags & OpenFlags.O_APPEND) != 0 ? Inode.Size : Position;
        long? done = Inode.Write(memory, buf, count, position);
        if (done > 0 && Inode.IsSeekable)
            Position = position + done.Value;
        return done;
    }

    /// <summary>One descriptor more.</summary>
    public OpenFile Share()
    {
        _references++;
        return this;
    }

    /// <summary>One descriptor less.</summary>
    public void Close()
    {
        if (--_references == 0)
            Inode.OnClose(this);
    }
}
