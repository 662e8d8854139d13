using System;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>A directory or file of the tree, made when somebody comes by.</summary>
internal sealed class TracefsNode
{
    private TracefsNode(string name, Func<IEnumerable<TracefsNode>>? children, Func<TracefsOpen, TracefsFile>? open)
    {
        Name = name;
        Children = children;
        Open = open;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What is in it; null for a file.</summary>
    public Func<IEnumerable<TracefsNode>>? Children { get; }

    /// <summary>Opens it; null for a directory.</summary>
    public Func<TracefsOpen, TracefsFile>? Open { get; }

    /// <summary>A directory.</summary>
    public static TracefsNode Directory(string name, Func<IEnumerable<TracefsNode>> children) => new(name, children, null);

    /// <summary>A file of any kind.</summary>
    public static TracefsNode File(string name, Func<TracefsOpen, TracefsFile> open) => new(name, null, open);

    /// <summary>A file with a short text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Makes the text.</param>
    /// <param name="write">Takes a text, and returns 0 or an error negated; null if it cannot be written.</param>
    /// <param name="truncate">What opening it to overwrite does; null if nothing.</param>
    public static TracefsNode Text(string name, Func<string> read, Func<string, long>? write = null, Action? truncate = null) =>
        Pieces(name, () => TracefsText.Of(read()), write, truncate);

    /// <summary>A file with a text that may be long.</summary>
    public static TracefsNode Pieces(string name, Func<TracefsText> read, Func<string, long>? write = null, Action? truncate = null) =>
        File(
            name,
            access =>
            {
                Truncate(access, truncate);
                return new TracefsTextFile(access, read, write);
            });

    /// <summary>A file that takes words.</summary>
    public static TracefsNode Words(string name, Func<TracefsText> read, Func<string, long> write, Action truncate) =>
        File(
            name,
            access =>
            {
                Truncate(access, truncate);
                return new TracefsWordFile(access, read, write);
            });

    /// <summary>A file with a number that is read in the kernel's way (<c>kstrtoul_from_user</c>, base 10).</summary>
    public static TracefsNode Number(string name, Func<string> read, Func<ulong, long> write) =>
        Text(
            name,
            read,
            text =>
            {
                Errno errno = KernelNumber.Parse(text, 10, out ulong value);
                return errno == default ? write(value) : -errno;
            });

    /// <summary>A switch: 0 and 1.</summary>
    public static TracefsNode Switch(string name, Func<string> read, Func<bool, long> write) =>
        Number(name, read, value => value > 1 ? -Errno.EINVAL : write(value == 1));

    /// <summary>Does what opening a file to overwrite it does, if it is opened so.</summary>
    public static void Truncate(TracefsOpen access, Action? truncate)
    {
        if ((access & (TracefsOpen.Write | TracefsOpen.Truncate)) == (TracefsOpen.Write | TracefsOpen.Truncate))
            truncate?.Invoke();
    }
}
