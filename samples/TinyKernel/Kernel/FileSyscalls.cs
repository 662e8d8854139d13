using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using Tiny.FileSystem;
using Abi = SyscallKit.Linux.Abi;

namespace Tiny.Kernel;

/// <summary>Calls on descriptors (fs/read_write.c, fs/open.c, fs/file.c, fs/pipe.c, fs/stat.c).</summary>
public sealed partial class FileSyscalls(Vfs vfs, ProcessTable processes, Scheduler scheduler)
{
    private const OpenFlags PipeFlags = OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK;

    [Syscall(0, Ia32 = 3)]
    public long Read(SyscallContext context, Process process, [Fd] uint fd, [Out(nameof(count), Filled = Filled.Result)] UserPtr<byte> buf, [Size] nuint count)
    {
        if (!process.Files.TryGet(fd, out OpenFile? file) || !file.CanRead)
            return -Errno.EBADF;
        return IoVectors.TryMake(buf, count, out IoVectors? vectors) ? Read(context, file, vectors) : -Errno.EFAULT;
    }

    [Syscall(1, Ia32 = 4)]
    public long Write(SyscallContext context, Process process, [Fd] uint fd, [In(nameof(count))] ReadOnlyUserPtr<byte> buf, [Size] nuint count)
    {
        if (!process.Files.TryGet(fd, out OpenFile? file) || !file.CanWrite)
            return -Errno.EBADF;
        return IoVectors.TryMake(new(buf.Address), count, out IoVectors? vectors) ? Write(context, process, file, vectors) : -Errno.EFAULT;
    }

    [Syscall(19)]
    public long ReadV(SyscallContext context, Process process, [Fd] ulong fd, ReadOnlyUserPtr<IoVector> vec, [Meaning(ArgumentKind.Count)] ulong vlen)
    {
        if (!process.Files.TryGet((uint)fd, out OpenFile? file) || !file.CanRead)
            return -Errno.EBADF;
        long error = IoVectors.Import(context.Memory, vec, vlen, out IoVectors vectors);
        return error != 0 ? error : Read(context, file, vectors);
    }

    [Syscall(20)]
    public long WriteV(SyscallContext context, Process process, [Fd] ulong fd, ReadOnlyUserPtr<IoVector> vec, [Meaning(ArgumentKind.Count)] ulong vlen)
    {
        if (!process.Files.TryGet((uint)fd, out OpenFile? file) || !file.CanWrite)
            return -Errno.EBADF;
        long error = IoVectors.Import(context.Memory, vec, vlen, out IoVectors vectors);
        return error != 0 ? error : Write(context, process, file, vectors);
    }

    [Syscall(3, Ia32 = 6)]
    public long Close(Process process, [Fd] uint fd) => process.Files.Close(fd) ? 0 : -Errno.EBADF;

    [Syscall(8, Ia32 = 19)]
    public long LSeek(Process process, [Fd] uint fd, [Offset] long offset, [Value<Abi.SeekWhence>] Whence whence)
    {
        if (!process.Files.TryGet(fd, out OpenFile? file))
            return -Errno.EBADF;
        if (whence > Whence.SEEK_END)
            return -Errno.EINVAL;
        if (!file.Inode.IsSeekable)
            return -Errno.ESPIPE;

        long origin = whence switch { Whence.SEEK_SET => 0, Whence.SEEK_CUR => file.Position, _ => file.Inode.Size };
        long position = unchecked(origin + offset);
        if (position < 0)
            return -Errno.EINVAL;
        file.Position = position;
        return position;
    }

    [Syscall(32, Ia32 = 41)]
    public long Dup(Process process, [Fd] uint fildes)
    {
        FileTable files = process.Files;
        if (!files.TryGet(fildes, out OpenFile? file))
            return -Errno.EBADF;
        int fd = files.Add(file);
        if (fd < 0)
            return -Errno.EMFILE;
        file.Share();
        return fd;
    }

    [Syscall(33, Ia32 = 63)]
    public long Dup2(Process process, [Fd] uint oldfd, [Fd] uint newfd)
    {
        FileTable files = process.Files;
        if (!files.TryGet(oldfd, out OpenFile? file) || newfd >= FileTable.Size)
            return -Errno.EBADF;
        if (oldfd != newfd)
            files.Set(newfd, file.Share());
        return newfd;
    }

    [Syscall(22, Ia32 = 42)]
    public long Pipe(SyscallContext context, Process process, UserPtr<FdPair> fildes) => Pipe2(context, process, fildes, 0);

    [Syscall(293, Ia32 = 331)]
    public long Pipe2(SyscallContext context, Process process, UserPtr<FdPair> fildes, [Flags<Abi.Pipe2Flags>] OpenFlags flags)
    {
        if ((flags & ~PipeFlags) != 0)
            return -Errno.EINVAL;
        FileTable files = process.Files;
        Pipe pipe = vfs.CreatePipe();
        bool closeOnExec = (flags & OpenFlags.O_CLOEXEC) != 0;
        OpenFile reader = new(pipe, flags | OpenFlags.O_RDONLY);
        OpenFile writer = new(pipe, flags | OpenFlags.O_WRONLY);
        FdPair pair = new(files.Add(reader, closeOnExec), files.Add(writer, closeOnExec));
        long error = pair.Write < 0 ? -Errno.EMFILE : context.Memory.PutUser(fildes, pair);
        if (error != 0)
        {
            files.Close((uint)pair.Read);
            files.Close((uint)pair.Write);
        }

        return error;
    }

    [Syscall(5, Name = "newfstat", TableName = "fstat")]
    public long NewFStat(SyscallContext context, Process process, [Fd] uint fd, UserPtr<Stat> statbuf) =>
        process.Files.TryGet(fd, out OpenFile? file)
            ? context.Memory.PutUser(statbuf, Stat.Of(file.Inode))
            : -Errno.EBADF;

    [Syscall(77)]
    public long FTruncate(Process process, [Fd] uint fd, [Offset] long length)
    {
        if (length < 0)
            return -Errno.EINVAL;
        if (!process.Files.TryGet(fd, out OpenFile? file))
            return -Errno.EBADF;
        if (!file.CanWrite || file.Inode is not RegularFile regular)
            return -Errno.EINVAL;
        long error = regular.Resize(length);
        if (error == 0)
            vfs.Touch(regular);
        return error;
    }

    [Syscall(217, Ia32 = 220)]
    public long GetDents64(SyscallContext context, Process process, [Fd] uint fd, UserPtr<byte> dirent, [Size] uint count)
    {
        if (!process.Files.TryGet(fd, out OpenFile? file))
            return -Errno.EBADF;
        return file.Inode is Directory directory
            ? DirectoryEntries.CopyToUser(context.Memory, directory, file, dirent, count)
            : -Errno.ENOTDIR;
    }

    private long Read(SyscallContext context, OpenFile file, IoVectors vectors)
    {
        IUserMemory memory = context.Memory;
        return scheduler.WaitFor(context, () => vectors.ReadFrom(file, memory) ?? (file.IsNonBlocking ? -Errno.EAGAIN : null));
    }

    private long Write(SyscallContext context, Process process, OpenFile file, IoVectors vectors)
    {
        long result = scheduler.WaitFor(context, () =>
        {
            long? done = vectors.WriteTo(file, process.Memory);
            if (done == -Errno.EPIPE)
                processes.Send(process, Signal.SIGPIPE);
            if (done > 0)
                vfs.Touch(file.Inode);
            return done;
        });
        if (process.Ended is not null)
            context.Suspend();
        return result;
    }
}
