using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Tracefs;

namespace Tiny.FileSystem;

/// <summary>A directory of <c>/sys/kernel/tracing</c>. The tree is the library's; here it gets the inodes that a file system has.</summary>
/// <remarks>All have the number of the mount point, as all files of events have one number in Linux (fs/tracefs/event_inode.c).</remarks>
public sealed class TracefsDirectory : Directory
{
    private readonly TracefsRoot _tracefs;
    private readonly Func<Cpu?> _running;
    private readonly TracefsDirectory _root;
    private readonly string _path;

    /// <summary>The mount point.</summary>
    /// <param name="number">Its inode number.</param>
    /// <param name="parent">The directory above.</param>
    /// <param name="tracefs">The tree.</param>
    /// <param name="running">The processor that makes the present call.</param>
    public TracefsDirectory(int number, Directory parent, TracefsRoot tracefs, Func<Cpu?> running)
        : base(number, parent, (FileMode)0x1c0)
    {
        _tracefs = tracefs;
        _running = running;
        _root = this;
        _path = "";
    }

    private TracefsDirectory(TracefsDirectory parent, string path)
        : base(parent.Number, parent, parent.Mode)
    {
        _tracefs = parent._tracefs;
        _running = parent._running;
        _root = parent._root;
        _path = path;
        ModifiedAt = parent.ModifiedAt;
    }

    /// <inheritdoc/>
    public override IList<KeyValuePair<string, Inode>> Entries
    {
        get
        {
            _tracefs.List(_path, out ImmutableArray<TracefsEntry> entries);
            return [.. entries.Select(entry => KeyValuePair.Create(entry.Name, Make(entry)))];
        }
    }

    /// <inheritdoc/>
    public override Inode? Find(string name)
    {
        if (name is "" or "." or "..")
            return base.Find(name);
        return _tracefs.Lookup(PathOf(name), out TracefsEntry entry) == default ? Make(entry) : null;
    }

    /// <inheritdoc/>
    public override string? GetPath() =>
        _root == this ? base.GetPath() : _tracefs.Lookup(_path, out _) == default ? _root.GetPath() + "/" + _path : null;

    /// <summary>Makes an instance.</summary>
    /// <returns>0 or the error.</returns>
    public Errno CreateDirectory(string name) => _tracefs.CreateDirectory(PathOf(name));

    /// <summary>Removes an instance.</summary>
    /// <returns>0 or the error.</returns>
    public Errno RemoveDirectory(string name) => _tracefs.RemoveDirectory(PathOf(name));

    private Inode Make(TracefsEntry entry) =>
        entry.IsDirectory
            ? new TracefsDirectory(this, PathOf(entry.Name))
            : new TracefsInode(Number, _tracefs, PathOf(entry.Name), _running) { ModifiedAt = ModifiedAt };

    private string PathOf(string name) => _path.Length == 0 ? name : _path + "/" + name;
}
