using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace Tiny.FileSystem;

/// <summary><c>/dev/null</c>: takes everything without looking at it, and is empty.</summary>
public sealed class NullDevice(int number) : Inode(number, FileMode.S_IFCHR | (FileMode)0x1b6)
{
    public override bool IsSeekable => true;

    public override long? Read(IUserMemory memory, UserPtr<byte> buf, int count, long position) => 0;

    public override long? Write(IUserMemory memory, ReadOnlyUserPtr<byte> buf, int count, long position) => count;
}
