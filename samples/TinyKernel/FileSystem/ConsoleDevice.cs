using System;
using System.IO;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace Tiny.FileSystem;

/// <summary><c>/dev/console</c>: what guests write appears on the host, as UTF-8. Nobody types: it is always at its end.</summary>
public sealed class ConsoleDevice(int number, TextWriter output) : Inode(number, FileMode.S_IFCHR | (FileMode)0x190)
{
    // Keeps what a write cut off in the middle of a character.
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override long? Read(IUserMemory memory, UserPtr<byte> buf, int count, long position) => 0;

    public override long? Write(IUserMemory memory, ReadOnlyUserPtr<byte> buf, int count, long position)
    {
        Span<byte> bytes = stackalloc byte[256];
        Span<char> characters = stackalloc char[257];
        int done = 0;
        while (done < count)
        {
            Span<byte> chunk = bytes[..Math.Min(bytes.Length, count - done)];
            int copied = chunk.Length - memory.CopyFromUser(chunk, buf + done);
            output.Write(characters[.._decoder.GetChars(chunk[..copied], characters, flush: false)]);
            done += copied;
            if (copied < chunk.Length)
                break;
        }

        return done > 0 || count == 0 ? done : -Errno.EFAULT;
    }
}
