using System;
using System.Runtime.CompilerServices;
using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary><c>trace_sys_enter</c> and <c>trace_sys_exit</c>: the kernel's probes.</summary>
/// <remarks>A probe that suspends the call has seen it: it is not called again when the task comes back.</remarks>
internal sealed class Tracepoints : ISyscallWorker
{
    private readonly Lock _lock = new();

    /// <summary>The probes in order, for who registers.</summary>
    private ISyscallProbe[] _probes = [];

    // Whom to call: one probe, or a chain of them. Replaced as a whole: a processor sees one state of it.
    private volatile ISyscallProbe _probe = new ProbeChain([]);

    /// <summary>Adds a probe of a kernel.</summary>
    public void Add(ISyscallProbe probe, KernelWork kernel)
    {
        lock (_lock)
        {
            Replace([.. _probes, probe]);
            kernel.SetWork(SyscallWork.Tracepoint);
        }
    }

    /// <summary>Removes a probe of a kernel.</summary>
    /// <returns>False if it was not there.</returns>
    public bool Remove(ISyscallProbe probe, KernelWork kernel)
    {
        lock (_lock)
        {
            int index = Array.IndexOf(_probes, probe);
            if (index < 0)
                return false;
            Replace([.. _probes[..index], .. _probes[(index + 1)..]]);
            if (_probes.Length == 0)
                kernel.ClearWork(SyscallWork.Tracepoint);
            return true;
        }
    }

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        if (at.IsBack)
            return WorkResult.Continue;
        if (at.Stage == SyscallStage.EnterTracepoint)
            Enter(cpu, in PtRegs.Of(ref cpu.State));
        else
            Exit(cpu, in PtRegs.Of(ref cpu.State));
        return WorkResult.Continue;
    }

    /// <summary><c>trace_sys_enter</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(Cpu cpu, in PtRegs regs) => _probe.SysEnter(cpu, in regs, (int)regs.orig_ax);

    /// <summary><c>trace_sys_exit</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Exit(Cpu cpu, in PtRegs regs) => _probe.SysExit(cpu, in regs, (long)regs.ax);

    private void Replace(ISyscallProbe[] probes)
    {
        _probes = probes;
        _probe = probes is [ISyscallProbe only] ? only : new ProbeChain(probes);
    }
}
