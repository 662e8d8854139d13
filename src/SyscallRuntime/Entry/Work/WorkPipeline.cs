// Mirrors kernel/entry/syscall-common.c (syscall_trace_enter, syscall_exit_work) and kernel/entry/common.c (exit_to_user_mode_loop).
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary>What is done around a call, stage by stage in Linux's order. Each stage is somebody's who knows none of the others.</summary>
/// <param name="tracepoints">The kernel's own worker, at both its stages.</param>
internal sealed class WorkPipeline(Tracepoints tracepoints)
{
    /// <summary>By stage: the bits for which it is worked on.</summary>
    private static readonly SyscallWork[] s_due =
    [
        SyscallWork.None,
        SyscallWork.UserDispatch,
        SyscallWork.RseqSlice,
        SyscallWork.Trace | SyscallWork.Emu,
        SyscallWork.Seccomp,
        SyscallWork.Tracepoint,
        SyscallWork.Audit,
        SyscallWork.None,
        SyscallWork.None,
        SyscallWork.UserDispatch,
        SyscallWork.Audit,
        SyscallWork.Tracepoint,
        SyscallWork.Trace | SyscallWork.ExitTrap,
        SyscallWork.SignalPending,
        SyscallWork.NotifyResume,
    ];

    /// <summary>By all the bits that are due: the stages, a bit for each.</summary>
    private static readonly ushort[] s_stages = [.. Enumerable.Range(0, 2 * (int)SyscallWork.NotifyResume).Select(static work => StagesOf((SyscallWork)work))];

    /// <summary>Does the work of the stages from one on.</summary>
    /// <param name="cpu">The processor.</param>
    /// <param name="at">The first stage, and what is due.</param>
    /// <param name="end">The stage behind the last.</param>
    /// <returns><see cref="WorkResult.Continue"/> if the stage <paramref name="end"/> is next; <see cref="WorkResult.Skip"/> if a worker said so; anything else if the task was left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WorkResult Run(Cpu cpu, ResumePoint at, SyscallStage end)
    {
        uint stages = s_stages[(int)at.Work] & (1U << (int)end) - 1 & ~((1U << (int)at.Stage) - 1);
        for (; stages != 0; stages &= stages - 1)
        {
            SyscallStage stage = (SyscallStage)BitOperations.TrailingZeroCount(stages);
            if (stage != at.Stage)
                at = at.To(stage);
            cpu.BeginStep(at);
            WorkResult result = Do(cpu, at);
            if (result != WorkResult.Continue || cpu.IsToBeLeft)
                return End(cpu, at, result);
        }

        return WorkResult.Continue;
    }

    /// <summary>The work on the way to user mode, until none is left.</summary>
    /// <param name="cpu">The processor.</param>
    /// <param name="at">The first stage; behind it, what is due then.</param>
    /// <returns>False if the task was left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool RunToUser(Cpu cpu, ResumePoint at)
    {
        while (Run(cpu, at, SyscallStage.User) is WorkResult.Continue or WorkResult.Skip)
        {
            at = new ResumePoint(SyscallStage.Signals, at.Path, cpu.Work & SyscallWork.ToUser);
            if (at.Work == SyscallWork.None)
                return true;
        }

        return false;
    }

    /// <summary>The work of a stage, by the kernel's worker or the task's own.</summary>
    private WorkResult Do(Cpu cpu, ResumePoint at) =>
        at.Stage is SyscallStage.EnterTracepoint or SyscallStage.ExitTracepoint ? tracepoints.Do(cpu, at)
        : cpu.Task.WorkerOf(at.Stage)?.Do(cpu, at) ?? WorkResult.Continue;

    /// <summary>The stages end with this one. The task is left in it if the worker says so, or asked for it as handlers do.</summary>
    private static WorkResult End(Cpu cpu, ResumePoint at, WorkResult result)
    {
        if (result <= WorkResult.Skip && !cpu.IsToBeLeft)
            return result;
        cpu.LeaveCall(at.ToComeBack(), isStopped: result == WorkResult.Stop);
        return WorkResult.Suspend;
    }

    private static ushort StagesOf(SyscallWork work)
    {
        int stages = 0;
        for (int stage = 0; stage < s_due.Length; stage++)
            stages |= (s_due[stage] & work) != 0 ? 1 << stage : 0;
        return (ushort)stages;
    }
}
