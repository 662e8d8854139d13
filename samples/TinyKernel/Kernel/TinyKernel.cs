using SyscallKit.Declaring;
using Tiny.Clock;
using Tiny.FileSystem;

namespace Tiny.Kernel;

/// <summary>The system-call table of a small kernel: every call that it serves, by subsystem, with Linux's numbers and results.</summary>
/// <remarks>
/// The generator adds the rest to this class: <c>x64_sys_call</c> and <c>ia32_sys_call</c>, which the entry code calls, the metadata that
/// tracing prints from, and the constants <c>__NR_read</c> and <c>__NR_ia32_read</c>.
/// </remarks>
[SyscallTable]
public sealed partial class TinyKernel
{
    [IncludeSyscalls] private readonly FileSyscalls _files;
    [IncludeSyscalls] private readonly PathSyscalls _paths;
    [IncludeSyscalls] private readonly ProcessSyscalls _processes;
    [IncludeSyscalls] private readonly MemorySyscalls _memory;
    [IncludeSyscalls] private readonly TimeSyscalls _time;
    [IncludeSyscalls] private readonly SystemSyscalls _system;

    public TinyKernel(Vfs vfs, ProcessTable processes, Scheduler scheduler, KernelClock clock, ProgramLoader loader)
    {
        _files = new FileSyscalls(vfs, processes, scheduler);
        _paths = new PathSyscalls(vfs);
        _processes = new ProcessSyscalls(processes, scheduler, loader);
        _memory = new MemorySyscalls();
        _time = new TimeSyscalls(clock, scheduler);
        _system = new SystemSyscalls();
    }
}
