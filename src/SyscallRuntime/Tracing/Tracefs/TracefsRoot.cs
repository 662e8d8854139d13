using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>
/// The tracing of a kernel as Linux's tracefs shows it (<c>/sys/kernel/tracing</c>): directories and files by path, for a simulated file system to
/// mount, and for tests to drive as on Linux. It is a face on <see cref="SyscallTracing"/> and <see cref="SyscallTracer"/> and has no state of its own.
/// </summary>
/// <remarks>
/// <para>Paths are relative to the mount point; a <c>/</c> at the beginning does not matter. What is written may be anything: the
/// answer is what Linux answers, never an exception. May be used from any thread.</para>
/// <para>Of tracefs there is what system calls need: no function tracers, kprobes or synthetic events. Bytes leave the files as bytes, which
/// <see cref="ReadAllText(string)"/> takes for UTF-8.</para>
/// </remarks>
/// <example>
/// <code>
/// Tracefs tracefs = new(new SyscallTracing(tracer, entry));
/// tracefs.WriteAllText("events/syscalls/sys_enter_openat/filter", "mode &amp; 0111");
/// tracefs.WriteAllText("events/syscalls/sys_enter_openat/enable", "1");
/// // ... calls ...
/// Console.Write(tracefs.ReadAllText("trace"));
/// </code>
/// </example>
public sealed class TracefsRoot
{
    private const string InstancesDirectory = "instances";

    // What an open file takes beside what it is read from, at most: two pages of records and lines.
    private const long OpenFileBytes = 2 * RingBufferPage.Size;

    private readonly SyscallTracing _tracing;
    private readonly TracefsNode _root;

    /// <summary>The tree of a kernel's tracing.</summary>
    /// <param name="tracing">The tracing.</param>
    public TracefsRoot(SyscallTracing tracing)
    {
        ArgumentNullException.ThrowIfNull(tracing);
        _tracing = tracing;
        _root = TracefsTree.Root(tracing);
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path: <c>events/syscalls/sys_enter_openat/format</c>.</param>
    /// <param name="access">How.</param>
    /// <param name="file">The file.</param>
    /// <returns>
    /// <see cref="Errno.ENOENT"/>, <see cref="Errno.ENOTDIR"/>, <see cref="Errno.EISDIR"/>; <see cref="Errno.ENOMEM"/> if the host has no memory
    /// left for it (<see cref="SyscallTracing.MaxPages"/>); default if it is open.
    /// </returns>
    public Errno Open(string path, TracefsOpen access, out TracefsFile? file)
    {
        ArgumentNullException.ThrowIfNull(path);
        file = null;
        // Held before it is looked into: another of the same name may come meanwhile.
        string? instance = NamesOf(path) is [InstancesDirectory, string name, ..] ? name : null;
        Action? release = instance is null ? null : _tracing.Hold(instance);
        Allowance allowance = _tracing.Global.Ledger.Bytes;
        Errno errno = Find(path, out TracefsNode? node);
        if (errno == default)
        {
            errno = node!.Open is null ? Errno.EISDIR
                : instance is not null && release is null ? Errno.ENOENT
                : !allowance.TryTake(OpenFileBytes) ? Errno.ENOMEM
                : default;
        }

        if (errno != default)
        {
            release?.Invoke();
            return errno;
        }

        file = node!.Open!(access);
        file.Opened(allowance, OpenFileBytes);
        file.OnClosed(release);
        return default;
    }

    /// <summary>What is in a directory.</summary>
    /// <param name="path">Its path; empty for the root.</param>
    /// <param name="entries">The entries.</param>
    /// <returns><see cref="Errno.ENOENT"/>, <see cref="Errno.ENOTDIR"/>; default if there is no error.</returns>
    public Errno List(string path, out ImmutableArray<TracefsEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(path);
        entries = [];
        Errno errno = Find(path, out TracefsNode? node);
        if (errno != default)
            return errno;
        if (node!.Children is null)
            return Errno.ENOTDIR;
        entries = [.. node.Children().Select(static child => new TracefsEntry(child.Name, child.Children is not null))];
        return default;
    }

    /// <summary>Whether a path leads to something, and to what.</summary>
    /// <param name="path">The path.</param>
    /// <param name="entry">What is there.</param>
    /// <returns><see cref="Errno.ENOENT"/>, <see cref="Errno.ENOTDIR"/>; default if something is there.</returns>
    public Errno Lookup(string path, out TracefsEntry entry)
    {
        ArgumentNullException.ThrowIfNull(path);
        Errno errno = Find(path, out TracefsNode? node);
        entry = node is null ? default : new TracefsEntry(node.Name, node.Children is not null);
        return errno;
    }

    /// <summary><c>mkdir</c>: makes an instance, below <c>instances</c>.</summary>
    /// <param name="path">The path: <c>instances/NAME</c>.</param>
    /// <returns><see cref="Errno.EPERM"/> elsewhere, else as <see cref="SyscallTracing.CreateInstance"/>.</returns>
    public Errno CreateDirectory(string path) =>
        InstanceOf(path) is not { } name ? Errno.EPERM : _tracing.CreateInstance(name, out _);

    /// <summary><c>rmdir</c>: removes an instance.</summary>
    /// <param name="path">The path: <c>instances/NAME</c>.</param>
    /// <returns><see cref="Errno.EPERM"/> elsewhere, else as <see cref="SyscallTracing.RemoveInstance"/>.</returns>
    public Errno RemoveDirectory(string path) => InstanceOf(path) is not { } name ? Errno.EPERM : _tracing.RemoveInstance(name);

    /// <summary>Reads a file to its end: <c>cat</c>.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">The text; what a pipe held. Empty in case of an error.</param>
    /// <returns>The error; default if there is none.</returns>
    public Errno ReadAllText(string path, out string text)
    {
        text = "";
        Errno errno = Open(path, TracefsOpen.Read, out TracefsFile? file);
        if (errno != default)
            return errno;
        using TracefsFile opened = file!;
        using System.IO.MemoryStream all = new();
        byte[] buffer = new byte[RingBufferPage.Size];
        long count;
        while ((count = opened.Read(buffer)) > 0)
            all.Write(buffer, 0, (int)count);
        if (count < 0 && count != -Errno.EAGAIN)
            return new Errno((int)-count);
        text = Encoding.UTF8.GetString(all.GetBuffer(), 0, (int)all.Length);
        return default;
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The text.</returns>
    /// <exception cref="System.IO.IOException">It cannot be read; the message names path and error.</exception>
    public string ReadAllText(string path)
    {
        Errno errno = ReadAllText(path, out string text);
        return errno == default ? text : throw new System.IO.IOException($"tracefs: {path}: {errno.Message} ({errno.Name})");
    }

    /// <summary>Overwrites a file: <c>echo TEXT > PATH</c>, but for the newline. Files that take a word at a time are given the whole text.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">The text.</param>
    /// <returns>The error; default if there is none.</returns>
    public Errno WriteAllText(string path, string text) => Write(path, text, TracefsOpen.Write | TracefsOpen.Truncate);

    /// <summary>Writes to a file without overwriting it: <c>echo TEXT >> PATH</c>.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">The text.</param>
    /// <returns>The error; default if there is none.</returns>
    public Errno AppendAllText(string path, string text) => Write(path, text, TracefsOpen.Write);

    private Errno Write(string path, string text, TracefsOpen access)
    {
        ArgumentNullException.ThrowIfNull(text);
        Errno errno = Open(path, access, out TracefsFile? file);
        if (errno != default)
            return errno;
        using TracefsFile opened = file!;
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        do
        {
            long count = opened.Write(rest);
            if (count < 0)
                return new Errno((int)-count);
            if (count == 0)
                break;
            rest = rest[(int)count..];
        }
        while (!rest.IsEmpty);

        return default;
    }

    private Errno Find(string path, out TracefsNode? node)
    {
        node = _root;
        // As link_path_walk (fs/namei.c): what stands before a slash is a directory, also where only "." or nothing follows.
        foreach (string name in path.Split('/'))
        {
            if (node.Children is null)
            {
                node = null;
                return Errno.ENOTDIR;
            }

            if (name is "" or ".")
                continue;
            node = node.Children().FirstOrDefault(child => child.Name == name);
            if (node is null)
                return Errno.ENOENT;
        }

        return default;
    }

    private static string? InstanceOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return NamesOf(path) is [InstancesDirectory, string name] ? name : null;
    }

    private static string[] NamesOf(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static name => name != ".")];
}
