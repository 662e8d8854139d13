using System;
using System.IO;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Tracefs;
using Tiny.Clock;

namespace Tiny.FileSystem;

/// <summary>The file system: one tree in memory. Errors are those of Linux's path walk (fs/namei.c).</summary>
public sealed class Vfs
{
    private const int MaxNameLength = 255;

    /// <summary>How many files there may be, so that a guest cannot fill the memory of its host.</summary>
    private const int MaxInodes = 1024;

    private readonly KernelClock _clock;
    private int _lastInode = 1;
    private int _inodes = 1;

    public Vfs(KernelClock clock, TextWriter console)
    {
        _clock = clock;
        Root = new Directory(_lastInode, null, (FileMode)0x1ed);
        Directory devices = MakeDirectory("/dev");
        devices.Add("console", new ConsoleDevice(++_lastInode, console));
        devices.Add("null", new NullDevice(++_lastInode));
    }

    public Directory Root { get; }

    /// <summary>Finds what a path leads to.</summary>
    /// <param name="start">Where a relative path begins.</param>
    /// <param name="path">The path.</param>
    /// <param name="inode">What is there; null after an error.</param>
    /// <returns>0 or the error.</returns>
    public Errno Find(Directory start, string path, out Inode? inode)
    {
        Errno error = FindParent(start, path, out PathEnd end);
        inode = error == default ? end.Inode : null;
        return error != default ? error
            : inode is null ? Errno.ENOENT
            : end.MustBeDirectory && inode is not Directory ? Errno.ENOTDIR
            : default;
    }

    /// <summary>Walks a path to its last component, which need not exist.</summary>
    /// <param name="start">Where a relative path begins.</param>
    /// <param name="path">The path.</param>
    /// <param name="end">The directory that the last component stands in, and its name.</param>
    /// <returns>0 or the error.</returns>
    public Errno FindParent(Directory start, string path, out PathEnd end)
    {
        end = default;
        if (path.Length == 0)
            return Errno.ENOENT;
        Directory directory = path[0] == '/' ? Root : start;
        string[] names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < names.Length; i++)
        {
            if (UserText.Encode(names[i]).Length > MaxNameLength)
                return Errno.ENAMETOOLONG;
            if (i == names.Length - 1)
                break;
            switch (directory.Find(names[i]))
            {
                case null:
                    return Errno.ENOENT;
                case Directory next:
                    directory = next;
                    break;
                default:
                    return Errno.ENOTDIR;
            }
        }

        end = new PathEnd(directory, names.Length == 0 ? "" : names[^1], path[^1] == '/');
        return default;
    }

    /// <summary>Makes an empty file.</summary>
    /// <returns>0 or the error.</returns>
    public Errno Create(PathEnd end, FileMode permissions, out Inode? inode)
    {
        inode = null;
        Errno error = CanAdd(end);
        if (error != default)
            return error;
        inode = new RegularFile(++_lastInode, permissions) { ModifiedAt = _clock.RealTime };
        Add(end, inode);
        return default;
    }

    /// <summary>Makes an empty directory; in tracefs, an instance.</summary>
    /// <returns>0 or the error.</returns>
    public Errno CreateDirectory(PathEnd end, FileMode permissions)
    {
        if (end is { Directory: TracefsDirectory tracefs, Inode: null })
            return tracefs.CreateDirectory(end.Name);
        Errno error = CanAdd(end);
        if (error == default)
            Add(end, new Directory(++_lastInode, end.Directory, permissions) { ModifiedAt = _clock.RealTime });
        return error;
    }

    /// <summary>Removes an empty directory, or an instance of tracefs.</summary>
    /// <returns>0 or the error.</returns>
    public Errno RemoveDirectory(PathEnd end)
    {
        if (end.Inode is not Directory directory)
            return end.Inode is null ? Errno.ENOENT : Errno.ENOTDIR;
        if (end.Directory is TracefsDirectory tracefs)
            return tracefs.RemoveDirectory(end.Name);
        if (directory is TracefsDirectory)
            return Errno.EBUSY;
        if (!directory.IsEmpty)
            return Errno.ENOTEMPTY;
        Remove(end);
        return default;
    }

    /// <summary>Removes the name of a file. It lives on while it is open.</summary>
    /// <returns>0 or the error.</returns>
    public Errno Unlink(PathEnd end)
    {
        if (!end.IsEntry || end.Inode is Directory)
            return Errno.EISDIR;
        if (end.Inode is null)
            return Errno.ENOENT;
        if (end.MustBeDirectory)
            return Errno.ENOTDIR;
        if (end.Directory is TracefsDirectory)
            return Errno.EPERM;
        Remove(end);
        return default;
    }

    /// <summary>Mounts the tracing of the machine.</summary>
    /// <param name="path">Where; directories that are missing are made.</param>
    /// <param name="tracefs">The tree.</param>
    /// <param name="running">The processor that makes the present call.</param>
    public void Mount(string path, TracefsRoot tracefs, Func<Cpu?> running)
    {
        int slash = path.LastIndexOf('/');
        Directory parent = MakeDirectory(path[..slash]);
        parent.Add(path[(slash + 1)..], new TracefsDirectory(++_lastInode, parent, tracefs, running) { ModifiedAt = _clock.RealTime });
        _inodes++;
    }

    /// <summary>Notes that the contents of a file changed.</summary>
    public void Touch(Inode inode) => inode.ModifiedAt = _clock.RealTime;

    /// <summary>A new pipe, which has no name.</summary>
    public Pipe CreatePipe() => new(++_lastInode) { ModifiedAt = _clock.RealTime };

    /// <summary>Puts a file where a kernel has it when it starts.</summary>
    /// <param name="path">Where; directories that are missing are made.</param>
    /// <param name="contents">What is in it.</param>
    /// <param name="permissions">Who may do what.</param>
    public void Install(string path, ReadOnlySpan<byte> contents, FileMode permissions = (FileMode)0x1a4)
    {
        int slash = path.LastIndexOf('/');
        RegularFile file = new(++_lastInode, permissions) { ModifiedAt = _clock.RealTime };
        file.SetContents(contents);
        MakeDirectory(path[..slash]).Add(path[(slash + 1)..], file);
        _inodes++;
    }

    private void Remove(PathEnd end)
    {
        Inode inode = end.Inode!;
        end.Directory.Remove(end.Name);
        end.Directory.ModifiedAt = _clock.RealTime;
        inode.Links = inode is Directory ? 0 : inode.Links - 1;
        _inodes--;
    }

    private Directory MakeDirectory(string path)
    {
        Directory directory = Root;
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (directory.Find(name) is not Directory next)
            {
                next = new Directory(++_lastInode, directory, (FileMode)0x1ed);
                directory.Add(name, next);
                _inodes++;
            }

            directory = next;
        }

        return directory;
    }

    private Errno CanAdd(PathEnd end) =>
        end.Inode is not null ? Errno.EEXIST
        : end.Directory.Links == 0 ? Errno.ENOENT
        : end.Directory is TracefsDirectory ? Errno.EACCES
        : _inodes >= MaxInodes ? Errno.ENOSPC
        : default;

    private void Add(PathEnd end, Inode inode)
    {
        end.Directory.Add(end.Name, inode);
        end.Directory.ModifiedAt = _clock.RealTime;
        _inodes++;
    }
}
