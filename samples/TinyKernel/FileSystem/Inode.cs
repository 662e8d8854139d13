using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace Tiny.FileSystem;

/// <summary>Something with a name in the file system, or a pipe. It copies from and to user memory itself, so that what a bad address
/// leaves untransferred stays in it.</summary>
public abstract class Inode(int number, FileMode mode)
{
    public int Number { get; } = number;

    /// <summary>Type and permissions.</summary>
    public FileMode Mode { get; } = mode;

    /// <summary>How many names it has.</summary>
    public int Links { get; set; } = 1;

    public virtual long Size => 0;

    /// <summary>When its contents last changed, in nanoseconds since 1970.</summary>
    public long ModifiedAt { get; set; }

    /// <summary>Whether it has positions, so that <c>lseek</c> makes sense.</summary>
    public virtual bool IsSeekable => false;

    public FileMode Type => Mode & FileMode.S_IFMT;

    /// <summary>Copies contents to the user.</summary>
    /// <param name="memory">The reader's memory.</param>
    /// <param name="buf">Where to.</param>
    /// <param name="count">How many bytes at most.</param>
    /// <param name="position">Where in the file: at least 0.</param>
    /// <returns>How many bytes, 0 at the end; a negated errno; null if there may be some later.</returns>
    public virtual long? Read(IUserMemory memory, UserPtr<byte> buf, int count, long position) => -Errno.EINVAL;

    /// <summary>Takes contents from the user.</summary>
    /// <param name="memory">The writer's memory.</param>
    /// <param name="buf">Where from.</param>
    /// <param name="count">How many bytes at most.</param>
    /// <param name="position">Where in the file: at least 0.</param>
    /// <returns>How many bytes were taken; a negated errno; null if there may be room later.</returns>
    public virtual long? Write(IUserMemory memory, ReadOnlyUserPtr<byte> buf, int count, long position) => -Errno.EINVAL;

    /// <summary>Somebody opens it.</summary>
    public virtual void OnOpen(OpenFile file)
    {
    }

    /// <summary>The last descriptor of an open file is closed.</summary>
    public virtual void OnClose(OpenFile file)
    {
    }
}
