using System.Runtime.CompilerServices;
using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary><c>trace_sys_enter</c> and <c>trace_sys_exit</c>: the kernel's probes.</summary>
/// <param name="probe">Whom to call: one probe, or a chain of them.</param>
/// <remarks>A probe that suspends the call has seen it: it is not called again when the task comes back.</remarks>
internal sealed class Tracepoints(ISyscallProbe probe) : ISyscallWorker
{
    private volatile ISyscallProbe _probe = probe;

    /// <summary>Calls another from now on. Replaced as a whole: a processor sees one state of it.</summary>
    public void Replace(ISyscallProbe probe) => _probe = probe;

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
}
