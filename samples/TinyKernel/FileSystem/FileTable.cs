using System;
using System.Diagnostics.CodeAnalysis;

namespace Tiny.FileSystem;

/// <summary>The descriptors of a process.</summary>
public sealed class FileTable
{
    /// <summary>How many a process may have (RLIMIT_NOFILE).</summary>
    public const int Size = 64;

    private readonly OpenFile?[] _files = new OpenFile?[Size];
    private readonly bool[] _closeOnExec = new bool[Size];

    public bool TryGet(uint fd, [NotNullWhen(true)] out OpenFile? file)
    {
        file = fd < Size ? _files[fd] : null;
        return file is not null;
    }

    /// <summary>Gives an open file the lowest free descriptor.</summary>
    /// <returns>The descriptor, or -1 if all are in use.</returns>
    public int Add(OpenFile file, bool closeOnExec = false)
    {
        int fd = Array.IndexOf(_files, null);
        if (fd >= 0)
            Set((uint)fd, file, closeOnExec);
        return fd;
    }

    /// <summary>Gives an open file a certain descriptor, below <see cref="Size"/>; what was there is closed.</summary>
    public void Set(uint fd, OpenFile file, bool closeOnExec = false)
    {
        _files[fd]?.Close();
        _files[fd] = file;
        _closeOnExec[fd] = closeOnExec;
    }

    public bool Close(uint fd)
    {
        if (!TryGet(fd, out OpenFile? file))
            return false;
        _files[fd] = null;
        file.Close();
        return true;
    }

    public void CloseAll()
    {
        for (uint fd = 0; fd < Size; fd++)
            Close(fd);
    }

    /// <summary>What <c>execve</c> does to descriptors.</summary>
    public void CloseOnExec()
    {
        for (uint fd = 0; fd < Size; fd++)
        {
            if (_closeOnExec[fd])
                Close(fd);
        }
    }

    /// <summary>The descriptors of a child: its own numbers for the same open files.</summary>
    public FileTable Clone()
    {
        FileTable copy = new();
        for (int fd = 0; fd < Size; fd++)
            copy._files[fd] = _files[fd]?.Share();
        _closeOnExec.CopyTo(copy._closeOnExec, 0);
        return copy;
    }
}
