// Mirrors kernel/entry/syscall-common.c (syscall_trace_enter, syscall_exit_work) and kernel/entry/common.c (exit_to_user_mode_loop).
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary>What is done around a call, stage by stage in Linux's order. Each stage is somebody's who knows none of the others.</summary>
/// <param name="kernel">The workers of the kernel.</param>
internal sealed class WorkPipeline(KernelWork kernel)
{
    /// <summary>By stage: the bits for which it is worked on.</summary>
    private static readonly SyscallWork[] s_due =
    [
        SyscallWork.None,
        SyscallWork.UserDispatch,
        SyscallWork.RseqSlice,
        SyscallWork.Trace | SyscallWork.Emu,
        SyscallWork.Inject,
        SyscallWork.Seccomp,
        SyscallWork.Tracepoint,
        SyscallWork.Audit,
        SyscallWork.Hook,
        SyscallWork.FailFunction,
        SyscallWork.None,
        SyscallWork.None,
        SyscallWork.UserDispatch,
        SyscallWork.Hook,
        SyscallWork.Audit,
        SyscallWork.Tracepoint,
        SyscallWork.Inject,
        SyscallWork.Trace | SyscallWork.ExitTrap,
        SyscallWork.SignalPending,
        SyscallWork.NotifyResume,
    ];

    private const int LowBits = 7;

    /// <summary>By the low bits of what is due, and by the others: the stages, a bit for each.</summary>
    private static readonly uint[] s_lowStages = [.. Enumerable.Range(0, 1 << LowBits).Select(static work => StagesOf((SyscallWork)work))];
    private static readonly uint[] s_highStages = [.. Enumerable.Range(0, 2 * (int)SyscallWork.FailFunction >> LowBits).Select(static work => StagesOf((SyscallWork)(work << LowBits)))];

    /// <summary>Does the work of the stages from one on.</summary>
    /// <param name="cpu">The processor.</param>
    /// <param name="at">The first stage, and what is due.</param>
    /// <param name="end">The stage behind the last.</param>
    /// <returns><see cref="WorkResult.Continue"/> if the stage <paramref name="end"/> is next; <see cref="WorkResult.Skip"/> if a worker said so; anything else if the task was left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WorkResult Run(Cpu cpu, ResumePoint at, SyscallStage end)
    {
        uint stages = (s_lowStages[(int)at.Work & (1 << LowBits) - 1] | s_highStages[(int)at.Work >> LowBits]) & (1U << (int)end) - 1 & ~((1U << (int)at.Stage) - 1);
        for (; stages != 0; stages &= stages - 1)
        {
            SyscallStage stage = (SyscallStage)BitOperations.TrailingZeroCount(stages);
            if (stage != at.Stage)
                at = at.To(stage);
            if (RunOne(cpu, at) is var result and not WorkResult.Continue)
                return result;
        }

        return WorkResult.Continue;
    }

    /// <summary>Does the work of one stage.</summary>
    /// <returns>As <see cref="Run"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WorkResult RunOne(Cpu cpu, ResumePoint at)
    {
        cpu.BeginStep(at);
        WorkResult result = Do(cpu, at);
        return result == WorkResult.Continue && !cpu.IsToBeLeft ? result : End(cpu, at, result);
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
    private WorkResult Do(Cpu cpu, ResumePoint at)
    {
        if ((kernel.WorkerOf(at.Stage) ?? cpu.Task.WorkerOf(at.Stage)) is { } worker)
            return worker.Do(cpu, at);
        // On the way to user mode a bit is due until it is cleared.
        if (at.Stage >= SyscallStage.Signals)
            cpu.Task.ClearWork(s_due[(int)at.Stage]);
        return WorkResult.Continue;
    }

    /// <summary>The stages end with this one. The task is left in it if the worker says so, or asked for it as handlers do.</summary>
    private static WorkResult End(Cpu cpu, ResumePoint at, WorkResult result)
    {
        if (result <= WorkResult.Skip && !cpu.IsToBeLeft)
            return result;
        cpu.LeaveCall(at.ToComeBack(), isStopped: result == WorkResult.Stop);
        return WorkResult.Suspend;
    }

    private static uint StagesOf(SyscallWork work)
    {
        uint stages = 0;
        for (int stage = 0; stage < s_due.Length; stage++)
            stages |= (s_due[stage] & work) != 0 ? 1U << stage : 0;
        return stages;
    }
}
