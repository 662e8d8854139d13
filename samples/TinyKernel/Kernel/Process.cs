using System.Collections.Generic;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using Tiny.FileSystem;

namespace Tiny.Kernel;

/// <summary>A process of one thread: what entry and tracing know of it (<see cref="SyscallTask"/>), and what the calls need.</summary>
public sealed class Process : SyscallTask
{
    public Process(int pid, string comm, SimulatedMemory memory, Process? parent, FileTable files, Directory workingDirectory)
        : base(pid, comm, memory)
    {
        Parent = parent;
        Files = files;
        WorkingDirectory = workingDirectory;
    }

    public Process? Parent { get; set; }

    public List<Process> Children { get; } = [];

    public FileTable Files { get; }

    public Directory WorkingDirectory { get; set; }

    /// <summary>The memory, as its owner sees it: it can be mapped.</summary>
    public SimulatedMemory AddressSpace => (SimulatedMemory)Memory;

    /// <summary>Where the mapped areas of the program lie.</summary>
    public MemoryLayout Layout { get; set; }

    public IUserCode? Code { get; set; }

    /// <summary>The status that <c>wait4</c> reports once the process has ended; null while it lives.</summary>
    public WaitStatus? Ended { get; set; }
}
