using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Kernel;

/// <summary>What runs on a processor and makes the calls: the part of Linux's <c>task_struct</c> that entry, tracing and handlers read.</summary>
/// <remarks>Kernels derive their process or thread from it.</remarks>
public class SyscallTask
{
    /// <summary>So seldom wanted that one will do for all tasks.</summary>
    private static readonly Lock s_defaultLock = new();

    internal ProcessorState _saved;
    internal object?[] _slots = [];

    private string _comm;
    private TaskComm _commBytes;
    private PendingWait? _wait;
    private RestartBlock _restart;
    private Cpu? _cpu;
    private int _work;
    private ISyscallWorker?[] _workers = [];
    private ResumePoint _left;
    private bool _isStopped;
    private bool _isCompat;
    private bool _noNewPrivs;
    private TaskDeath? _dying;
    private ITaskSignals? _signals;

    /// <summary>A task.</summary>
    /// <param name="pid">Its id: <c>pid</c> in trace records.</param>
    /// <param name="comm">Its name as traces show it, cut as <see cref="TaskComm.Of"/> says.</param>
    /// <param name="memory">Its user memory.</param>
    public SyscallTask(int pid, string comm, IUserMemory memory)
    {
        ArgumentNullException.ThrowIfNull(comm);
        ArgumentNullException.ThrowIfNull(memory);
        Pid = pid;
        Tgid = pid;
        RawComm = TaskComm.Of(comm);
        Memory = memory;
    }

    /// <summary>
    /// The id of the task (a thread id in user terms). <c>execve</c> of a thread that does not lead its group takes over the leader's (<c>de_thread</c>,
    /// fs/exec.c): set in the call, it is that of the call's end.
    /// </summary>
    public int Pid { get; set; }

    /// <summary>The id of its thread group (a process id in user terms); the same as <see cref="Pid"/> unless set.</summary>
    public int Tgid { get; init; }

    /// <summary>The name as text: what of <see cref="RawComm"/> is UTF-8. Cut when it is set, as <see cref="TaskComm.Of"/> says.</summary>
    public string Comm
    {
        get => _comm;
        set => RawComm = TaskComm.Of(value);
    }

    /// <summary>The name as the kernel keeps it.</summary>
    public TaskComm RawComm
    {
        get => _commBytes;

        // A tracer sees by the text, a new one each time, that the name is another.
        [MemberNotNull(nameof(_comm))]
        set => (_commBytes, _comm) = (value, value.ToString());
    }

    /// <summary>The user memory that its pointers mean.</summary>
    public IUserMemory Memory { get; set; }

    /// <summary>What the <see cref="IUserEngine"/> keeps of the task while another runs: Linux's <c>thread.fpu</c>. The library hands it to nobody else.</summary>
    public object? EngineState { get; set; }

    /// <summary>What the task can do next.</summary>
    public TaskState State =>
        Death is not null ? TaskState.Dead
        : _left.Stage == SyscallStage.None ? TaskState.Running
        : _isStopped ? TaskState.Stopped
        : TaskState.Suspended;

    /// <summary>How the task died; null while it lives.</summary>
    public TaskDeath? Death { get; private set; }

    /// <summary><c>no_new_privs</c>: nothing that the task runs gives it more rights, so it may filter its own calls. Once set it stays.</summary>
    public bool NoNewPrivs
    {
        get => _noNewPrivs;
        set => _noNewPrivs |= value;
    }

    /// <summary>Whether the task left the processor in the middle of a call (<see cref="SyscallContext.Suspend"/>), lives, and has not been resumed.</summary>
    public bool IsSuspended => State is TaskState.Suspended or TaskState.Stopped;

    /// <summary>Whether an attempt is to be made again until the call can be finished: see <see cref="TryAgain"/>.</summary>
    public bool IsWaiting => IsSuspended && _wait is not null;

    /// <summary><c>signal_pending</c>: whether a signal, or a stop, wants to be looked at before user code goes on. What waits for something else may wait no longer.</summary>
    public bool IsSignalPending => (Work & SyscallWork.SignalPending) != 0;

    /// <summary><c>in_ia32_syscall()</c>: the call in progress came in by a 32-bit entry (<c>TS_COMPAT</c>), so its number is of the i386 table.</summary>
    /// <remarks>
    /// The entry code keeps it. A handler sets it where Linux's <c>set_personality</c> does: an <c>execve</c> into a program of the other width
    /// ends as a call of that program's table.
    /// </remarks>
    public bool InCompatSyscall
    {
        get => _isCompat;
        set
        {
            _isCompat = value;
            // A 64-bit call has to end as one that has it to take back.
            if (value)
                Volatile.Read(ref _cpu)?.RequestFullExit();
        }
    }

    /// <summary>The table that the number of the call in progress is of.</summary>
    internal SyscallAbi Abi => _isCompat ? SyscallAbi.Ia32 : SyscallAbi.X64;

    /// <summary>Who takes its signals.</summary>
    internal ITaskSignals Signals
    {
        get => Volatile.Read(ref _signals) ?? Default();
        set => Volatile.Write(ref _signals, value);
    }

    /// <summary>Who watches it (<c>task->ptrace</c>); null if nobody.</summary>
    internal ITaskTracer? Tracer { get; set; }

    /// <summary>The name as the kernel keeps it: 16 bytes.</summary>
    internal ReadOnlySpan<byte> CommBytes => _commBytes;

    internal bool HasRun { get; set; }

    /// <summary>Where the task was left in a call; <see cref="SyscallStage.None"/> if it was not.</summary>
    internal ResumePoint Left => _left;

    /// <summary>What has to be done around the calls of this task.</summary>
    internal SyscallWork Work => (SyscallWork)Volatile.Read(ref _work);

    /// <summary>Gives a task that is on no processor the registers to begin with (<c>start_thread</c>), in place of those it was left with.</summary>
    /// <param name="state">
    /// The registers, usually at user level. Control registers, the MSRs of the processor and its GS base in the kernel are not taken from it.
    /// </param>
    public void SetRegisters(in ProcessorState state)
    {
        BeginWith(in state);
        _isCompat = false;
        EndSuspension();
    }

    /// <summary>
    /// The task dies, as of a signal that nothing handles: in its call, which does not return, or outside of one. It makes no other.
    /// </summary>
    /// <param name="death">How. The first death is the one that counts.</param>
    /// <remarks>Call it on the thread that runs the task's processor, or while the task is on none. Nothing brings the task back, <see cref="SetRegisters"/> neither.</remarks>
    public void Die(TaskDeath death)
    {
        if (Death is not null || _dying is not null)
            return;
        if (Tracer?.BeginExitStop(death) == true)
        {
            _dying = death;
            StopToDie();
            return;
        }

        EndWith(death);
    }

    /// <summary>Sends the task a signal, from any thread: <c>send_signal</c> (kernel/signal.c). Unless the task has handlers for signals, it has its default action.</summary>
    /// <param name="info">The signal, with what is said of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The signal is not 1 to 64.</exception>
    public void SendSignal(in SigInfo info)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(info.si_signo, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(info.si_signo, SignalNumber.Last);
        Signals.Send(in info);
    }

    /// <summary>
    /// A signal that the task can neither block nor ignore, for what it did: <c>force_sig_info</c> (kernel/signal.c). It is delivered on the next way to user
    /// mode: of the call in progress, or by <c>LinuxEntry.Interrupt</c>.
    /// </summary>
    /// <param name="info">The signal, with what is said of it.</param>
    /// <remarks>Call it on the thread that runs the task's processor, or while the task is on none.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The signal is not 1 to 64.</exception>
    public void ForceSignal(in SigInfo info)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(info.si_signo, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(info.si_signo, SignalNumber.Last);
        Signals.Force(in info, isFatal: false);
    }

    /// <summary>
    /// Makes the attempt of <see cref="SyscallContext.Wait"/> again: after something has happened for which the call may wait, or a signal was sent. If there is
    /// still no result, and a signal ends this kind of wait, the result is that of the interruption.
    /// </summary>
    /// <param name="result">The result of the call: switch a processor to the task, and resume it with this.</param>
    /// <returns>False if there is no result yet, or the task does not wait. An attempt that gave a result, or whose call was resumed otherwise, is not made again.</returns>
    /// <remarks>
    /// With several processors, ask once more after the entry code has returned: what happens while the handler still runs finds no task that waits.
    /// </remarks>
    public bool TryAgain(out long result)
    {
        long? given = IsWaiting ? _wait!.Attempt() ?? Interrupt(_wait.Interruption) : null;
        result = given.GetValueOrDefault();
        if (given is null)
            return false;
        _wait = null;
        return true;
    }

    /// <summary>Keeps what <see cref="TryAgain"/> does.</summary>
    internal void WaitFor(PendingWait wait) => _wait = wait;

    /// <summary>What <c>restart_syscall</c> goes on with.</summary>
    internal RestartBlock RestartBlock => _restart;

    /// <summary>There is nothing to go on with: <c>do_no_restart_syscall</c>.</summary>
    internal void ForgetRestart() => _restart = default;

    /// <summary>
    /// The result of a wait that a signal ends, if one is pending (<c>___wait_is_interruptible</c>, include/linux/wait.h: after the condition was looked at).
    /// </summary>
    internal long? Interrupt(in WaitInterruption by)
    {
        if (!IsSignalPending || by.Error == 0 && !Signals.IsFatalPending)
            return null;
        if (by.Restart is not null)
            _restart = new RestartBlock(by.Restart, InCompatSyscall);
        // Who is about to be killed never sees the result.
        return -(by.Error == 0 ? Errno.ERESTARTSYS : by.Error);
    }

    /// <summary>
    /// By number, a bit for each 64-bit call that passes <see cref="SyscallStage.EnterSeccomp"/> whatever else it is: for these nobody is asked. From any thread.
    /// </summary>
    internal ulong[] PassingCalls { get; set; } = [];

    /// <summary>Whether a 64-bit call is one of <see cref="PassingCalls"/>.</summary>
    internal bool PassesFilters(int nr)
    {
        ulong[] passing = PassingCalls;
        int word = nr >>> 6;
        return (uint)word < (uint)passing.Length && (passing[word] >> nr & 1) != 0;
    }

    /// <summary>Sets bits of <see cref="Work"/>; from any thread, wherever the task runs.</summary>
    internal void SetWork(SyscallWork work)
    {
        Interlocked.Or(ref _work, (int)work);
        Volatile.Read(ref _cpu)?.RenewWork();
    }

    /// <summary>Clears bits of <see cref="Work"/>; from any thread, wherever the task runs.</summary>
    internal void ClearWork(SyscallWork work)
    {
        Interlocked.And(ref _work, ~(int)work);
        Volatile.Read(ref _cpu)?.RenewWork();
    }

    /// <summary>The registers of the task, wherever they are.</summary>
    internal ref ProcessorState Registers => ref Volatile.Read(ref _cpu) is { } cpu ? ref cpu.State : ref _saved;

    /// <summary>Who does the work of a stage for this task; null if nobody.</summary>
    internal ISyscallWorker? WorkerOf(SyscallStage stage)
    {
        ISyscallWorker?[] workers = _workers;
        return (uint)stage < (uint)workers.Length ? workers[(int)stage] : null;
    }

    /// <summary>Has the work of a stage done by somebody, while one of the stage's bits is set; before it is set, if others run the task meanwhile.</summary>
    internal void SetWorker(SyscallStage stage, ISyscallWorker? worker)
    {
        if (_workers.Length == 0)
            Interlocked.CompareExchange(ref _workers, new ISyscallWorker?[(int)SyscallStage.User], []);
        Volatile.Write(ref _workers[(int)stage], worker);
    }

    /// <summary>The task runs on a processor: what is set for it from now on reaches that one.</summary>
    internal void EnterCpu(Cpu cpu) => Interlocked.Exchange(ref _cpu, cpu);

    /// <summary>The task runs there no more.</summary>
    internal void LeaveCpu(Cpu cpu) => Interlocked.CompareExchange(ref _cpu, null, cpu);

    /// <summary><c>TS_COMPAT</c>, as the entry code keeps it.</summary>
    internal void SetCompat(bool isCompat) => _isCompat = isCompat;

    /// <summary>Leaves the call in progress where it is, to be resumed.</summary>
    internal void Suspend(ResumePoint at, bool isStopped) => (_left, _isStopped) = (at, isStopped || _dying is not null);

    /// <summary>Whether the task stops for the last time: when it goes on it is dead.</summary>
    internal bool IsDying => _dying is not null;

    /// <summary>The task has stopped for the last time.</summary>
    internal void FinishDying() => EndWith(_dying!.Value);

    /// <summary>Tells the workers that the task runs another program.</summary>
    internal void BeginNewExec()
    {
        for (int stage = 0; stage < _workers.Length; stage++)
            _workers[stage]?.Exec((SyscallStage)stage, this);
    }

    /// <summary>The call goes on, or there is none any more.</summary>
    internal void EndSuspension() => (_left, _isStopped, _wait) = (default, false, null);

    /// <summary>Makes this the child of a call: the registers are the caller's, and only the way back remains to be done.</summary>
    internal void CopyThread(SyscallTask parent, in ProcessorState state)
    {
        BeginWith(in state);
        _isCompat = parent._isCompat;
        _noNewPrivs = parent._noNewPrivs;
        for (int stage = 0; stage < parent._workers.Length; stage++)
            parent._workers[stage]?.Fork((SyscallStage)stage, parent, this);
        Suspend(new ResumePoint(SyscallStage.InCall, SyscallReturnPath.Iret, SyscallWork.None), isStopped: false);
    }

    private ITaskSignals Default()
    {
        // Who is found here has its stage already: what it makes due is not looked at for nothing.
        lock (s_defaultLock)
        {
            if (_signals is null)
            {
                LethalSignals signals = new(this);
                SetWorker(SyscallStage.Signals, signals);
                Volatile.Write(ref _signals, signals);
            }

            return _signals;
        }
    }

    private void EndWith(TaskDeath death)
    {
        _dying = null;
        Death = death;
        EndSuspension();
        _cpu?.RefuseCalls();
    }

    /// <summary>In a call it is left at the stage where it is; elsewhere there is none, and nothing to go on with.</summary>
    private void StopToDie()
    {
        if (_cpu is { } cpu && (cpu.Progress & SyscallProgress.Running) != 0)
        {
            cpu.RequestSuspension();
            return;
        }

        Suspend(new ResumePoint(SyscallStage.InCall, SyscallReturnPath.Iret, SyscallWork.None), isStopped: true);
        _cpu?.RefuseCalls();
    }

    private void BeginWith(in ProcessorState state)
    {
        _saved = state;
        _restart = default;
        _slots = [];
        HasRun = true;
    }
}
