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
    private volatile TaskSeccompMode _mode;
    private volatile SeccompStack _filters = SeccompStack.Empty;

    /// <summary>The call that waits for a supervisor, while the task is left here.</summary>
    private volatile SeccompNotification? _waiting;

    /// <summary>For what the task has stopped for its tracer.</summary>
    private SeccompVerdict _traced;

    public TaskSeccompMode Mode => _mode;

    public SeccompStack Filters => _filters;

    /// <summary>Whether a call waits for a supervisor and cannot go on.</summary>
    public bool IsWaiting => _waiting is { } call && !call.Listener.IsOver(call);

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
            return _waiting is { } call ? Wait(cpu, call) : EndTrace(cpu);
        if (_waiting is { } left)
            Forget(left);
        if (cpu.Task.Tracer is { SuspendsSeccomp: true })
            return WorkResult.Continue;
        // Ahead of the others: of these modes it is the one that is paid for at each call.
        if (_mode == TaskSeccompMode.Filter)
            return Filter(cpu, isRecheck: false);
        return _mode switch
        {
            TaskSeccompMode.Strict => Strict(cpu),
            TaskSeccompMode.Dead => Exit(cpu, SignalNumber.SIGKILL),
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
        kernel.Note(new SeccompLogRecord(cpu.Task, SignalNumber.SIGKILL, arch, nr, regs.ip, SeccompAction.KillThread), isRequested: true);
        Bury(cpu.Task);
        return Exit(cpu, SignalNumber.SIGKILL);
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

    // The switch of __seccomp_filter. What is logged is logged first: whoever is told may fail, and then nothing has happened.
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
                _traced = verdict;
                return WorkResult.Stop;
            case SeccompAction.UserNotif when verdict.Match!.Listener?.Begin(cpu.Task, in data, verdict) is { } call:
                _waiting = call;
                return Wait(cpu, call);
            case SeccompAction.Trace or SeccompAction.UserNotif:
                return Refuse(cpu, in data, verdict, -Errno.ENOSYS);
            case SeccompAction.Errno:
                return Refuse(cpu, in data, verdict, -Math.Min((long)verdict.Data, Errno.MaxErrno));
            case SeccompAction.Trap:
                Note(cpu, in data, verdict, signal: 0, verdict.Match!.IsLogged);
                Force(cpu, in data, verdict, isFatal: false);
                return WorkResult.Skip;
            default:
                return Kill(cpu, in data, verdict);
        }
    }

    /// <summary>The call is not made, and gives this.</summary>
    private WorkResult Refuse(Cpu cpu, in SeccompData data, SeccompVerdict verdict, long value)
    {
        Note(cpu, in data, verdict, signal: 0, verdict.Match!.IsLogged);
        SetReturnValue(cpu, value);
        return WorkResult.Skip;
    }

    private WorkResult Kill(Cpu cpu, in SeccompData data, SeccompVerdict verdict)
    {
        Note(cpu, in data, verdict, SignalNumber.SIGSYS, isRequested: true);
        Bury(cpu.Task);
        if (verdict.Action == SeccompAction.KillThread && !kernel.IsLastThread(cpu.Task))
            return Exit(cpu, SignalNumber.SIGSYS);
        Force(cpu, in data, verdict, isFatal: true);
        return WorkResult.Skip;
    }

    /// <summary>The tracer lets the task go on: another call by now, perhaps.</summary>
    private WorkResult EndTrace(Cpu cpu)
    {
        ref readonly PtRegs regs = ref PtRegs.Of(ref cpu.State);
        if (!cpu.Task.Signals.IsFatalPending && (int)regs.orig_ax >= 0)
            return Filter(cpu, isRecheck: true);
        SeccompCall.Get(cpu.Task, in regs, out SeccompData data);
        Note(cpu, in data, _traced, signal: 0, _traced.Match?.IsLogged == true);
        return WorkResult.Skip;
    }

    /// <summary>The call that waited was given a result from outside; this is another.</summary>
    private void Forget(SeccompNotification call)
    {
        call.Listener.Forget(call);
        _waiting = null;
    }

    /// <summary>Until there is an answer, or a signal. Who resumes the task too early finds that it waits on.</summary>
    private WorkResult Wait(Cpu cpu, SeccompNotification call)
    {
        if (!call.Listener.TryEnd(call, out SeccompNotifResp answer))
            return WorkResult.Suspend;
        _waiting = null;
        if ((answer.flags & SeccompNotifResp.Continue) != 0)
            return WorkResult.Continue;
        SeccompCall.Get(cpu.Task, in PtRegs.Of(ref cpu.State), out SeccompData data);
        return Refuse(cpu, in data, call.Verdict, answer.error != 0 ? answer.error : answer.val);
    }

    /// <summary><c>force_sig_seccomp</c> (kernel/signal.c), after <c>syscall_rollback</c>: with the registers of before the call.</summary>
    private static void Force(Cpu cpu, in SeccompData data, SeccompVerdict verdict, bool isFatal)
    {
        ref PtRegs regs = ref PtRegs.Of(ref cpu.State);
        regs.ax = regs.orig_ax;
        cpu.Task.Signals.Force(
            new SigInfo
            {
                si_signo = SignalNumber.SIGSYS,
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

    // Nothing has to be kept to take it back, for nothing can fail behind it.
    private static void SetReturnValue(Cpu cpu, long value) => PtRegs.Of(ref cpu.State).ax = (ulong)value;

    private void Note(Cpu cpu, in SeccompData data, SeccompVerdict verdict, int signal, bool isRequested) => kernel.Note(
        new SeccompLogRecord(cpu.Task, signal, data.arch, data.nr, data.instruction_pointer, (SeccompAction)(verdict.Value & SeccompActions.Mask)), isRequested);
}
