using System.Collections.Generic;
using System.Linq;
using SyscallKit.Injection.Grammar;
using SyscallKit.Linux;
using SyscallKit.Memory;

namespace SyscallKit.Conformance;

/// <summary>What <c>-P</c> selects: calls with one of the paths as an argument, or with a descriptor that leads to one.</summary>
internal sealed class PathTrace
{
    private readonly HashSet<string> _selected;
    private readonly InjectFiles _files;

    /// <param name="paths">The paths as given. One that exists when strace starts is selected by its whole form too.</param>
    /// <param name="files">The program's files, when strace starts.</param>
    public PathTrace(IEnumerable<string> paths, InjectFiles files)
    {
        string[] given = [.. paths];
        _files = files;
        _selected = [.. given, .. given.Where(files.Exists).Select(InjectFiles.Whole)];
    }

    /// <summary>Whether a call is selected; all are if there is no path.</summary>
    public bool Selects(int number, IReadOnlyList<ulong> arguments, IUserMemory memory)
    {
        if (_selected.Count == 0)
            return true;
        return number switch
        {
            257 or 262 => HasDescriptor(arguments[0]) || HasPath(arguments[1], memory), // openat, newfstatat
            9 => HasDescriptor(arguments[4]), // mmap
            _ when StraceCalls.Names.TryGet(CallPersonality.X64, number, out NamedCall call) && arguments.Count != 0 =>
                ((call.Classes & CallClasses.File) != 0 && HasPath(arguments[0], memory))
                || ((call.Classes & (CallClasses.Desc | CallClasses.Network)) != 0 && HasDescriptor(arguments[0])),
            _ => false,
        };
    }

    public bool HasPath(string path) => _selected.Count == 0 || _selected.Contains(path);

    private bool HasPath(ulong address, IUserMemory memory) =>
        memory.ReadString(new(address), 4096, out string path) >= 0 && _selected.Contains(path);

    private bool HasDescriptor(ulong descriptor) => _files.PathOf((int)descriptor) is { } path && _selected.Contains(path);
}
