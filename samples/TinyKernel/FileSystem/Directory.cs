using System;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace Tiny.FileSystem;

/// <summary>A directory: names in the order of their characters, so that listings are the same everywhere.</summary>
public class Directory : Inode
{
    private readonly SortedList<string, Inode> _entries = new(StringComparer.Ordinal);

    public Directory(int number, Directory? parent, FileMode permissions)
        : base(number, FileMode.S_IFDIR | permissions & FileMode.Permissions)
    {
        Parent = parent ?? this;
        Links = 2;
    }

    /// <summary>Where <c>..</c> leads; the root is its own parent.</summary>
    public Directory Parent { get; }

    /// <summary>What is in it, without <c>.</c> and <c>..</c>.</summary>
    public virtual IList<KeyValuePair<string, Inode>> Entries => [.. _entries];

    public bool IsEmpty => _entries.Count == 0;

    public override bool IsSeekable => true;

    public virtual Inode? Find(string name) => name switch
    {
        "" or "." => this,
        ".." => Parent,
        _ => _entries.GetValueOrDefault(name),
    };

    public void Add(string name, Inode inode)
    {
        _entries.Add(name, inode);
        if (inode is Directory)
            Links++;
    }

    public void Remove(string name)
    {
        if (_entries.GetValueOrDefault(name) is Directory)
            Links--;
        _entries.Remove(name);
    }

    /// <summary>Its absolute path; null once it is removed.</summary>
    public virtual string? GetPath()
    {
        if (Links == 0)
            return null;
        if (Parent == this)
            return "/";
        string name = Parent._entries.GetKeyAtIndex(Parent._entries.IndexOfValue(this));
        return Parent.Parent == Parent ? "/" + name : Parent.GetPath() + "/" + name;
    }

    public override long? Read(IUserMemory memory, UserPtr<byte> buf, int count, long position) => -Errno.EISDIR;
}
