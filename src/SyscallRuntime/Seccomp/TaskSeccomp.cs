// Mirrors kernel/seccomp.c: __secure_computing, __seccomp_filter, seccomp_do_user_notification.
using System;
using System.Runtime.CompilerServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Seccomp;

/// <summary>What a task may call: <c>struct seccomp</c> of a task, and the stage at which each call is looked at.</summary>
/// <param name="kernel">What all tasks of the kernel have in common.</param>
internal sealed class TaskSeccomp(SeccompKernel kernel) : ISyscallWorker
{
    private const int SIGKILL = 9;
    private const int SIGSYS = 31;

    private volatile TaskSeccompMode _mode;
    private volatile SeccompStack _filters = SeccompStack.Empty;

    /// <summary>The call that waits for a supervisor, with what the filters said of it; both only while the task is left here.</summary>
    private SeccompNotification? _waiting;
    private SeccompVerdict _verdict;

    public TaskSeccompMode Mode => _mode;

    public SeccompStack Filters => _filters;

    /// <summary>Whether a call waits for a supervisor and cannot go on.</summary>
    public bool IsWaiting => _waiting is { } call && !_verdict.Match!.Listener!.IsOver(call);

    /// <summary>From now on the task is in a mode (<c>seccomp_assign_mode</c>), with these filters. From any thread.</summary>
    public void Assign(SyscallTask task, TaskSeccompMode mode, SeccompStack filters)
    {
        _filters = filters;
        _mode = mode;
        task.PassingCalls = mode == TaskSeccompMode.Filter ? filters.AllowedX64 : [];
        task.SetWork(SyscallWork.Seccomp);
    }

    /// <summary>The child is as restricted as its parent (<c>copy_seccomp</c>, kernel/fork.c).</summary>
    public void Fork(SyscallStage stage, SyscallTask parent, SyscallTask child)
    {
        TaskSeccomp copy = new(kernel);
        child.SetWorker(stage, copy);
        if (_mode != TaskSeccompMode.Disabled)
            copy.Assign(child, _mode, _filters);
    }

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        if (at.IsBack)
            return _waiting is null ? EndTrace(cpu) : Wait(cpu);
        if (_waiting is not null)
            Forget();
        if (cpu.Task.Tracer is { SuspendsSeccomp: true })
            return WorkResult.Continue;
        if (_mode == TaskSeccompMode.Filter)
            return Filter(cpu, isRecheck: false);
        return _mode switch
        {
            TaskSeccompMode.Strict => Strict(cpu),
            TaskSeccompMode.Dead => Exit(cpu, SIGKILL),
            _ => WorkResult.Continue,
        };
    }

    // __secure_computing_strict
    private WorkResult Strict(Cpu cpu)
    {
        ref readonly PtRegs regs = ref PtRegs.Of(ref cpu.State);
        uint arch = SeccompCall.ArchOf(cpu.Task);
        int nr = (int)regs.orig_ax;
        if (SeccompStrictCalls.Contains(arch, nr))
            return WorkResult.Continue;
        Bury(cpu.Task);
        kernel.Note(new SeccompLogRecord(cpu.Task, SIGKILL, arch, nr, regs.ip, SeccompAction.KillThread), isRequested: true);
        return Exit(cpu, SIGKILL);
    }

    [SkipLocalsInit]
    private WorkResult Filter(Cpu cpu, bool isRecheck)
    {
        ref readonly PtRegs regs = ref PtRegs.Of(ref cpu.State);
        SeccompStack filters = _filters;
        if (filters.IsInBitmap(SeccompCall.ArchOf(cpu.Task), (int)regs.orig_ax))
            return WorkResult.Continue;
        SeccompCall.Get(cpu.Task, in regs, out SeccompData data);
        SeccompVerdict verdict = filters.RunFilters(in data);
        return verdict.Match is null ? WorkResult.Continue : Act(cpu, in data, verdict, isRecheck);
    }

    // The switch of __seccomp_filter.
    private WorkResult Act(Cpu cpu, in SeccompData data, SeccompVerdict verdict, bool isRecheck)
    {
        switch (verdict.Action)
        {
            case SeccompAction.Allow:
                return WorkResult.Continue;
            case SeccompAction.Log:
                Note(cpu, in data, verdict, signal: 0, isRequested: true);
                return WorkResult.Continue;
            case SeccompAction.Trace when isRecheck:
                return WorkResult.Continue;
            case SeccompAction.Trace when cpu.Task.Tracer?.BeginSeccompStop(verdict.Data) == true:
                return WorkResult.Stop;
            case SeccompAction.Trace:
                SetReturnValue(cpu, -Errno.ENOSYS);
                break;
            case SeccompAction.UserNotif when verdict.Match!.Listener?.Begin(cpu.Task, in data) is { } call:
                (_waiting, _verdict) = (call, verdict);
                return Wait(cpu);
            case SeccompAction.UserNotif:
                SetReturnValue(cpu, -Errno.ENOSYS);
                break;
            case SeccompAction.Errno:
                SetReturnValue(cpu, -Math.Min((long)verdict.Data, Errno.MaxErrno));
                break;
            case SeccompAction.Trap:
                Force(cpu, in data, verdict, isFatal: false);
                break;
            default:
                return Kill(cpu, in data, verdict);
        }

        Note(cpu, in data, verdict, signal: 0, verdict.Match!.IsLogged);
        return WorkResult.Skip;
    }

    private WorkResult Kill(Cpu cpu, in SeccompData data, SeccompVerdict verdict)
    {
        Bury(cpu.Task);
        Note(cpu, in data, verdict, SIGSYS, isRequested: true);
        if (verdict.Action == SeccompAction.KillThread && !kernel.IsLastThread(cpu.Task))
            return Exit(cpu, SIGSYS);
        Force(cpu, in data, verdict, isFatal: true);
        return WorkResult.Skip;
    }

    /// <summary>The tracer lets the task go on: another call by now, perhaps.</summary>
    private WorkResult EndTrace(Cpu cpu) =>
        cpu.Task.Signals.IsFatalPending || (int)PtRegs.Of(ref cpu.State).orig_ax < 0 ? WorkResult.Skip : Filter(cpu, isRecheck: true);

    /// <summary>The call that waited was given a result from outside; this is another.</summary>
    private void Forget()
    {
        _verdict.Match!.Listener!.Forget(_waiting!);
        (_waiting, _verdict) = (null, default);
    }

    /// <summary>Until there is an answer, or a signal. Who resumes the task too early finds that it waits on.</summary>
    private WorkResult Wait(Cpu cpu)
    {
        SeccompVerdict verdict = _verdict;
        if (!verdict.Match!.Listener!.TryEnd(_waiting!, out SeccompNotifResp answer))
            return WorkResult.Suspend;
        (_waiting, _verdict) = (null, default);
        if ((answer.flags & SeccompNotifResp.Continue) != 0)
            return WorkResult.Continue;
        SeccompCall.Get(cpu.Task, in PtRegs.Of(ref cpu.State), out SeccompData data);
        SetReturnValue(cpu, answer.error != 0 ? answer.error : answer.val);
        Note(cpu, in data, verdict, signal: 0, verdict.Match.IsLogged);
        return WorkResult.Skip;
    }

    /// <summary><c>force_sig_seccomp</c> (kernel/signal.c), after <c>syscall_rollback</c>: with the registers of before the call.</summary>
    private static void Force(Cpu cpu, in SeccompData data, SeccompVerdict verdict, bool isFatal)
    {
        ref PtRegs regs = ref PtRegs.Of(ref cpu.State);
        regs.ax = regs.orig_ax;
        cpu.Task.Signals.Force(
            new SigInfo
            {
                si_signo = SIGSYS,
                si_code = SigInfo.SYS_SECCOMP,
                si_errno = verdict.Data,
                si_call_addr = data.instruction_pointer,
                si_syscall = data.nr,
                si_arch = data.arch,
            },
            isFatal);
    }

    /// <summary>No call passes any more.</summary>
    private void Bury(SyscallTask task)
    {
        _mode = TaskSeccompMode.Dead;
        task.PassingCalls = [];
    }

    /// <summary><c>do_exit</c>: the thread ends, at once and alone.</summary>
    private static WorkResult Exit(Cpu cpu, int signal)
    {
        cpu.Task.Die(new TaskDeath(signal, HasCore: false) { IsOfThread = true });
        return WorkResult.Skip;
    }

    // The result is what a call changes: nothing has to be kept to take it back, for nothing can fail behind it.
    private static void SetReturnValue(Cpu cpu, long value) => PtRegs.Of(ref cpu.State).ax = (ulong)value;

    private void Note(Cpu cpu, in SeccompData data, SeccompVerdict verdict, int signal, bool isRequested) => kernel.Note(
        new SeccompLogRecord(cpu.Task, signal, data.arch, data.nr, data.instruction_pointer, (SeccompAction)(verdict.Value & SeccompActions.Mask)), isRequested);
}
