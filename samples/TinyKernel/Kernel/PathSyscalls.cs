using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using Tiny.FileSystem;
using Abi = SyscallKit.Linux.Abi;

namespace Tiny.Kernel;

/// <summary>Calls on paths (fs/open.c, fs/namei.c, fs/stat.c, fs/d_path.c). Every process is root, so permissions stop nobody.</summary>
public sealed partial class PathSyscalls(Vfs vfs)
{
    private const int PATH_MAX = 4096;

    /// <summary>Descriptor that means the working directory.</summary>
    private const int AT_FDCWD = -100;

    /// <summary>The permissions that new files do not get.</summary>
    private const FileMode Umask = (FileMode)0x12;

    [Syscall(2, Ia32 = 5)]
    [Operations<IOpenOperations>(nameof(flags), AreBits = true)]
    public long Open(SyscallContext context, Process process, [Path] ReadOnlyUserPtr<byte> filename, [Flags<Abi.OpenFlags>] OpenFlags flags, [Mode] FileMode mode) =>
        OpenAt(context, process, AT_FDCWD, filename, flags, mode);

    [Syscall(257, Ia32 = 295)]
    [Operations<IOpenOperations>(nameof(flags), AreBits = true)]
    public long OpenAt(
        SyscallContext context,
        Process process,
        [DirFd] int dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Flags<Abi.OpenFlags>] OpenFlags flags,
        [Mode] FileMode mode)
    {
        // The flags are looked at before the path is read (do_sys_openat2), so it comes as a pointer.
        if ((flags & (OpenFlags.O_CREAT | OpenFlags.O_DIRECTORY)) == (OpenFlags.O_CREAT | OpenFlags.O_DIRECTORY))
            return -Errno.EINVAL;
        long length = context.Memory.ReadString(filename, PATH_MAX, out string path);
        if (length < 0)
            return length;

        Errno error = FindStart(process, dfd, path, out Directory start);
        Inode? inode = null;
        if (error == default)
            error = Open(start, path, flags, mode, out inode);
        if (error != default)
            return -error;
        int fd = process.Files.Add(new OpenFile(inode!, flags), (flags & OpenFlags.O_CLOEXEC) != 0);
        return fd >= 0 ? fd : -Errno.EMFILE;
    }

    [Syscall(4, Name = "newstat", TableName = "stat")]
    public long NewStat(SyscallContext context, Process process, [Path] string filename, UserPtr<Stat> statbuf)
    {
        Errno error = vfs.Find(process.WorkingDirectory, filename, out Inode? inode);
        return error != default ? -error : context.Memory.PutUser(statbuf, Stat.Of(inode!));
    }

    [Syscall(21, Ia32 = 33)]
    public long Access(SyscallContext context, Process process, [Path] ReadOnlyUserPtr<byte> filename, [Flags<Abi.AccessMode>] AccessMode mode)
    {
        if ((mode & ~(AccessMode.R_OK | AccessMode.W_OK | AccessMode.X_OK)) != 0)
            return -Errno.EINVAL;
        long length = context.Memory.ReadString(filename, PATH_MAX, out string path);
        if (length < 0)
            return length;
        Errno error = vfs.Find(process.WorkingDirectory, path, out Inode? inode);
        if (error != default)
            return -error;
        // Root may do everything, except execute what nobody may execute.
        bool isRefused = (mode & AccessMode.X_OK) != 0 && inode is not Directory && (inode!.Mode & FileMode.Execute) == 0;
        return isRefused ? -Errno.EACCES : 0;
    }

    [Syscall(79, Ia32 = 183)]
    public long GetCwd(SyscallContext context, Process process, [Meaning(ArgumentKind.Path), Out(nameof(size), Filled = Filled.Result)] UserPtr<byte> buf, [Size] ulong size)
    {
        if (process.WorkingDirectory.GetPath() is not { } path)
            return -Errno.ENOENT;
        byte[] bytes = [.. UserText.Encode(path), 0];
        if ((ulong)bytes.Length > size)
            return -Errno.ERANGE;
        return context.Memory.CopyToUser(buf, bytes) == 0 ? bytes.Length : -Errno.EFAULT;
    }

    [Syscall(80, Ia32 = 12)]
    public long ChDir(Process process, [Path] string filename)
    {
        Errno error = vfs.Find(process.WorkingDirectory, filename, out Inode? inode);
        if (error != default)
            return -error;
        if (inode is not Directory directory)
            return -Errno.ENOTDIR;
        process.WorkingDirectory = directory;
        return 0;
    }

    [Syscall(83, Ia32 = 39)]
    public long MkDir(Process process, [Path] string pathname, [Mode] FileMode mode)
    {
        Errno error = vfs.FindParent(process.WorkingDirectory, pathname, out PathEnd end);
        return -(error != default ? error : vfs.CreateDirectory(end, mode & ~Umask));
    }

    [Syscall(84, Ia32 = 40)]
    public long RmDir(Process process, [Path] string pathname)
    {
        Errno error = vfs.FindParent(process.WorkingDirectory, pathname, out PathEnd end);
        if (error != default)
            return -error;
        switch (end.Name)
        {
            case "":
                return -Errno.EBUSY;
            case ".":
                return -Errno.EINVAL;
            case "..":
                return -Errno.ENOTEMPTY;
        }

        return -vfs.RemoveDirectory(end);
    }

    [Syscall(87, Ia32 = 10)]
    public long Unlink(Process process, [Path] string pathname)
    {
        Errno error = vfs.FindParent(process.WorkingDirectory, pathname, out PathEnd end);
        return -(error != default ? error : vfs.Unlink(end));
    }

    private Errno Open(Directory start, string path, OpenFlags flags, FileMode mode, out Inode? inode)
    {
        inode = null;
        Errno error = vfs.FindParent(start, path, out PathEnd end);
        if (error != default)
            return error;

        bool creates = (flags & OpenFlags.O_CREAT) != 0;
        inode = end.Inode;
        if (inode is null)
        {
            return !creates ? Errno.ENOENT
                : end.MustBeDirectory ? Errno.EISDIR
                : vfs.Create(end, mode & ~Umask, out inode);
        }

        if (creates && (flags & OpenFlags.O_EXCL) != 0)
            return Errno.EEXIST;
        if (inode is Directory)
            return creates || (flags & OpenFlags.O_ACCMODE) != OpenFlags.O_RDONLY ? Errno.EISDIR : default;
        if (end.MustBeDirectory || (flags & OpenFlags.O_DIRECTORY) != 0)
            return Errno.ENOTDIR;
        if ((flags & OpenFlags.O_TRUNC) != 0 && inode is RegularFile file)
        {
            file.Resize(0);
            vfs.Touch(file);
        }

        return default;
    }

    private static Errno FindStart(Process process, int dfd, string path, out Directory start)
    {
        start = process.WorkingDirectory;
        if (dfd == AT_FDCWD || path.StartsWith('/'))
            return default;
        if (!process.Files.TryGet((uint)dfd, out OpenFile? file))
            return Errno.EBADF;
        if (file.Inode is not Directory directory)
            return Errno.ENOTDIR;
        start = directory;
        return default;
    }

    /// <summary>The permissions mean something only where a file is made (<c>build_open_flags</c>, fs/open.c).</summary>
    private interface IOpenOperations
    {
        [Operation(Abi.OpenFlags.O_CREAT), Operation(Abi.OpenFlags.__O_TMPFILE)]
        long Create([Mode] FileMode mode);
    }
}
