// Mirrors include/linux/entry-common.h.
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Entry.Work;

/// <summary>A call with all that is done around it: from any stage to the way back, or to where the task is left.</summary>
/// <param name="table">The kernel's calls.</param>
/// <param name="tracepoints">Its probes.</param>
/// <param name="kernel">The workers of the kernel.</param>
internal sealed class SyscallCommon(ISyscallTable table, Tracepoints tracepoints, KernelWork kernel)
{
    private readonly WorkPipeline _work = new(kernel);

    /// <summary>Where a call begins: at the handler if nothing is due.</summary>
    public static ResumePoint Begin(SyscallReturnPath path, SyscallWork work) =>
        new((work & SyscallWork.Enter) == 0 ? SyscallStage.Call : SyscallStage.EnterUserDispatch, path, work);

    /// <summary>Where it is when the handler has been called.</summary>
    public static ResumePoint InCall(SyscallReturnPath path) => new(SyscallStage.InCall, path, SyscallWork.None);

    /// <summary>The way to user mode behind a call, with what is due there.</summary>
    public static ResumePoint ToUser(Cpu cpu, SyscallReturnPath path) => new(SyscallStage.Signals, path, cpu.Work & SyscallWork.ToUser);

    /// <summary>
    /// A call from one of its stages on. Whatever is thrown on the way leaves the task at the begin of the stage, with the registers of then.
    /// </summary>
    /// <param name="cpu">The processor, in the kernel; its progress is that of a call that runs.</param>
    /// <param name="at">The stage.</param>
    /// <returns>Whether the task returns to user mode now; if not, it was left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool GoOn(Cpu cpu, ResumePoint at)
    {
        try
        {
            return at.Stage <= SyscallStage.Call ? syscall_enter_from_user_mode(cpu, at)
                : at.Stage < SyscallStage.Signals ? syscall_exit_to_user_mode(cpu, at)
                : exit_to_user_mode(cpu, at);
        }
        catch (Exception exception) when (cpu.Step.Stage == SyscallStage.Call)
        {
            throw HandlerFailed(cpu, cpu.Step, exception);
        }
        catch
        {
            cpu.Rollback(cpu.Step);
            throw;
        }
    }

    /// <summary>A call of which only the tracepoints are due, as of most that have work at all.</summary>
    /// <returns>As <see cref="GoOn"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Trace(Cpu cpu, SyscallReturnPath path) => GoStraight(cpu, path, new TracepointWork(tracepoints));

    /// <summary>A call of which only the host's hooks are due.</summary>
    /// <returns>As <see cref="GoOn"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Hook(Cpu cpu, SyscallReturnPath path) =>
        kernel.WorkerOf(SyscallStage.EnterHook) is { } hooks ? GoStraight(cpu, path, new HookWork(hooks)) : GoOn(cpu, Begin(path, SyscallWork.Hook));

    /// <summary>The filters of a call of which nothing else is due.</summary>
    /// <returns><see cref="WorkResult.Continue"/> if it is to be made; else as of a stage: left out, or the task was left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WorkResult Filter(Cpu cpu, SyscallReturnPath path)
    {
        ResumePoint at = new(SyscallStage.EnterSeccomp, path, SyscallWork.Seccomp);
        try
        {
            WorkResult passed = _work.RunOne(cpu, at);
            if (passed == WorkResult.Continue)
                cpu.BeginStep(at.To(SyscallStage.Call));
            return passed;
        }
        catch
        {
            cpu.Rollback(at);
            throw;
        }
    }

    /// <summary>What follows a handler: its result is the call's, or the task is left.</summary>
    /// <returns>As <see cref="GoOn"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool EndCall(Cpu cpu, long result, SyscallReturnPath path)
    {
        if (cpu.IsToBeLeft)
            return LeaveHandler(cpu, path);
        PtRegs.Of(ref cpu.State).ax = (ulong)result;
        return GoOn(cpu, InCall(path));
    }

    /// <summary>Calls the handler. The number is the low half of <c>orig_ax</c>, sign-extended; -1 is none that a table could refuse, but the sign that nothing is to be called: ax stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Call(Cpu cpu, in PtRegs regs, SyscallReturnPath path)
    {
        int nr = (int)regs.orig_ax;
        return nr == -1 ? (long)regs.ax
            : path == SyscallReturnPath.Syscall64 ? table.x64_sys_call(new SyscallContext(cpu), in regs, nr)
            : table.ia32_sys_call(new SyscallContext(cpu), in regs, nr);
    }

    /// <summary>Leaves a call whose handler threw: as it was when the handler was called, and to be resumed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SyscallHandlerException HandlerFailed(Cpu cpu, ResumePoint at, Exception exception)
    {
        cpu.Rollback(at);
        int nr = (int)cpu.Regs.orig_ax;
        SyscallAbi abi = at.Path == SyscallReturnPath.Syscall64 ? SyscallAbi.X64 : SyscallAbi.Ia32;
        string? name = table.Table.TryGetEntry(abi, nr, out SyscallTableEntry? entry) ? entry.Name : null;
        return new SyscallHandlerException(abi, nr, name, cpu.Index, exception);
    }

    /// <summary>A call of which one thing only is due, before it and after it: the same stages, and no look at the others.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool GoStraight<TWork>(Cpu cpu, SyscallReturnPath path, TWork work)
        where TWork : struct, IStraightWork
    {
        ref PtRegs regs = ref PtRegs.Of(ref cpu.State);
        cpu.Progress |= SyscallProgress.Worked;
        try
        {
            ResumePoint at = new(TWork.EnterStage, path, TWork.Due);
            cpu.BeginStep(at);
            WorkResult entered = work.Enter(cpu, at);
            if (cpu.IsToBeLeft)
                return Leave(cpu, at.ToComeBack());
            if (entered == WorkResult.Continue)
            {
                cpu.BeginStep(at.To(SyscallStage.Call));
                long result = Call(cpu, in regs, path);
                if (cpu.IsToBeLeft)
                    return LeaveHandler(cpu, path);
                regs.ax = (ulong)result;
            }

            if (cpu.Work != TWork.Due)
                return syscall_exit_to_user_mode(cpu, InCall(path));
            at = at.To(TWork.ExitStage);
            cpu.BeginStep(at);
            work.Exit(cpu, at);
            return cpu.IsToBeLeft ? Leave(cpu, at.ToComeBack()) : exit_to_user_mode(cpu, ToUser(cpu, path));
        }
        catch (Exception exception) when (cpu.Step.Stage == SyscallStage.Call)
        {
            throw HandlerFailed(cpu, cpu.Step, exception);
        }
        catch
        {
            cpu.Rollback(cpu.Step);
            throw;
        }
    }

    /// <summary>The work before a call, and the call.</summary>
    private bool syscall_enter_from_user_mode(Cpu cpu, ResumePoint at)
    {
        if (at.Stage < SyscallStage.Call)
        {
            cpu.Progress |= SyscallProgress.Worked;
            WorkResult entered = _work.Run(cpu, at, SyscallStage.Call);
            if (entered > WorkResult.Skip)
                return false;
            if (entered == WorkResult.Skip)
                return syscall_exit_to_user_mode(cpu, InCall(at.Path));
            at = at.To(SyscallStage.Call);
        }

        cpu.BeginStep(at);
        ref PtRegs regs = ref PtRegs.Of(ref cpu.State);
        long result = Call(cpu, in regs, at.Path);
        if (cpu.IsToBeLeft)
            return LeaveHandler(cpu, at.Path);
        regs.ax = (ulong)result;
        return syscall_exit_to_user_mode(cpu, InCall(at.Path));
    }

    /// <summary>The end of a call, from <see cref="SyscallStage.InCall"/> or a later stage on. What is due is read anew: the call may have changed it.</summary>
    private bool syscall_exit_to_user_mode(Cpu cpu, ResumePoint at)
    {
        if (at.Stage == SyscallStage.InCall)
            at = new ResumePoint(SyscallStage.ExitUserDispatch, at.Path, cpu.Work);
        if ((at.Work & SyscallWork.Exit) != 0 && _work.Run(cpu, at, SyscallStage.Signals) > WorkResult.Skip)
            return false;
        return exit_to_user_mode(cpu, ToUser(cpu, at.Path));
    }

    /// <summary><c>exit_to_user_mode_prepare</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool exit_to_user_mode(Cpu cpu, ResumePoint at)
    {
        if (at.Work != SyscallWork.None && !_work.RunToUser(cpu, at))
            return false;
        cpu.Progress &= SyscallProgress.Edited;
        return true;
    }

    /// <summary>Leaves a call whose handler does not give its result now.</summary>
    private static bool LeaveHandler(Cpu cpu, SyscallReturnPath path) => Leave(cpu, InCall(path));

    private static bool Leave(Cpu cpu, ResumePoint at)
    {
        cpu.LeaveCall(at);
        return false;
    }
}
