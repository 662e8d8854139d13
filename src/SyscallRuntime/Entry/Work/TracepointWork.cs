using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary>The tracepoints alone.</summary>
/// <param name="tracepoints">The kernel's.</param>
internal readonly struct TracepointWork(Tracepoints tracepoints) : IStraightWork
{
    public static SyscallWork Due => SyscallWork.Tracepoint;

    public static SyscallStage EnterStage => SyscallStage.EnterTracepoint;

    public static SyscallStage ExitStage => SyscallStage.ExitTracepoint;

    public WorkResult Enter(Cpu cpu, ResumePoint at)
    {
        tracepoints.Enter(cpu, in PtRegs.Of(ref cpu.State));
        return WorkResult.Continue;
    }

    public void Exit(Cpu cpu, ResumePoint at) => tracepoints.Exit(cpu, in PtRegs.Of(ref cpu.State));
}
