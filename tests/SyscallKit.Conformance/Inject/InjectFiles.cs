using System;
using System.Collections.Generic;
using SyscallKit.Declaring;

namespace SyscallKit.Conformance;

/// <summary>The files and descriptors of the recorded program: a fresh directory /mnt that is the working directory, with data/ in it.</summary>
internal sealed class InjectFiles
{
    public const int Standard = 3;

    private const string Root = "/mnt/";

    private readonly HashSet<string> _directories = ["/mnt", "/mnt/data"];
    private readonly Dictionary<string, List<byte>> _files = new(StringComparer.Ordinal) { ["/mnt/prog"] = [], ["/mnt/err"] = [] };
    private readonly SortedDictionary<int, InjectOpenFile> _open = [];

    /// <summary>Where a path leads.</summary>
    public static string Whole(string path)
    {
        List<string> parts = [];
        foreach (string part in (path.StartsWith('/') ? path : Root + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part != ".")
                parts.Add(part);
        }

        return "/" + string.Join('/', parts);
    }

    public bool Exists(string path) => path.Length != 0 && (_directories.Contains(Whole(path)) || _files.ContainsKey(Whole(path)));

    /// <summary>What a descriptor leads to, as /proc/PID/fd shows it; null if it is not open.</summary>
    public string? PathOf(int fd) => fd switch
    {
        0 => "/dev/null",
        1 or 2 => "/mnt/err",
        _ => Find(fd)?.Path,
    };

    public InjectOpenFile? Find(int fd) => _open.GetValueOrDefault(fd);

    public bool IsOpen(int fd) => fd is >= 0 and < Standard || _open.ContainsKey(fd);

    public long Open(string path, bool creates, bool writes)
    {
        string whole = Whole(path);
        if (path.Length == 0)
            return -Errno.ENOENT;
        if (_directories.Contains(whole))
            return creates || writes ? -Errno.EISDIR : Add(new InjectOpenFile(whole, []));
        if (_files.TryGetValue(whole, out List<byte>? bytes))
            return Add(new InjectOpenFile(whole, bytes));
        if (!creates || !_directories.Contains(whole[..Math.Max(whole.LastIndexOf('/'), 0)]))
            return -Errno.ENOENT;
        return Add(new InjectOpenFile(whole, _files[whole] = []));
    }

    public long Socket() => Add(new InjectOpenFile("socket:[1]", null));

    public long Dup(int fd) => Find(fd) is { } file ? Add(file) : fd is >= 0 and < Standard ? Add(new InjectOpenFile(PathOf(fd)!, [])) : -Errno.EBADF;

    public long Close(int fd) => _open.Remove(fd) || fd is >= 0 and < Standard ? 0 : -Errno.EBADF;

    public long Unlink(string path) => _files.Remove(Whole(path)) ? 0 : _directories.Contains(Whole(path)) ? -Errno.EISDIR : -Errno.ENOENT;

    private int Add(InjectOpenFile file)
    {
        int fd = Standard;
        while (_open.ContainsKey(fd))
            fd++;
        _open.Add(fd, file);
        return fd;
    }
}
