using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using SyscallKit.Processor;

namespace SyscallKit.Kernel;

/// <summary>One processor as the kernel sees it: its registers and the task that runs on it (Linux's <c>current</c>).</summary>
/// <remarks>A processor belongs to one thread at a time; several run on several threads over one table.</remarks>
public sealed class Cpu
{
    /// <summary>The registers: fields, to be read and written in place.</summary>
    public ProcessorState State;

    private SyscallTask _task;

    // The low half is what is due: the kernel's bits and the task's. The high half counts how often it was worked out.
    private long _due;
    private int _kernelWork;
    private ProcessorState _atStep;
    private bool _isPartial;

    /// <summary>A processor that runs a task.</summary>
    /// <param name="index">Its number, which traces show: 0 for the first.</param>
    /// <param name="state">The registers to begin with.</param>
    /// <param name="task">The task that runs on it.</param>
    public Cpu(int index, in ProcessorState state, SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Index = index;
        State = state;
        Run(task);
    }

    /// <summary>The number of the processor.</summary>
    public int Index { get; }

    /// <summary>The task that runs here.</summary>
    public SyscallTask Task => _task;

    /// <summary>The <c>pt_regs</c> of the call in progress. Who changes them does it by <see cref="SyscallContext.EditRegs"/>, so that <see cref="Outcome"/> tells.</summary>
    public ref readonly PtRegs Regs
    {
        get
        {
            Complete();
            return ref PtRegs.Of(ref State);
        }
    }

    /// <summary>What runs the user code; null if it works on <see cref="State"/> itself.</summary>
    public IUserEngine? Engine { get; set; }

    /// <summary>How the last call of the task that runs here ended. While the entry code runs it means nothing.</summary>
    public SyscallOutcome Outcome =>
        Progress == SyscallProgress.None ? SyscallOutcome.Plain
        : (Progress & SyscallProgress.Suspended) != 0 ? _task.Death is null ? SyscallOutcome.Suspended : SyscallOutcome.Dead
        : (Progress & SyscallProgress.Faulted) != 0 ? SyscallOutcome.Faulted
        : SyscallOutcome.Edited;

    /// <summary>Linux's per-processor <c>cpu_current_top_of_stack</c>: where the kernel's stack begins.</summary>
    internal ulong TopOfStack { get; set; }

    /// <summary>The GS base of the kernel on this processor, wherever SWAPGS has put it.</summary>
    internal ref ulong KernelGsBase => ref State.Cpl == 0 ? ref State.Gs.Base : ref State.KernelGsBase;

    /// <summary>The GS base of the user code, wherever SWAPGS has put it.</summary>
    internal ref ulong UserGsBase => ref State.Cpl == 0 ? ref State.KernelGsBase : ref State.Gs.Base;

    /// <summary>What has to be done around a call of the task that runs here.</summary>
    internal SyscallWork Work => (SyscallWork)(int)_due;

    /// <summary>How far the call in progress is.</summary>
    internal SyscallProgress Progress { get; set; }

    /// <summary>Whether the handler or the worker that runs wants the call to be left in the middle.</summary>
    internal bool IsToBeLeft => (Progress & SyscallProgress.Suspended) != 0;

    /// <summary>Sets bits of <see cref="Work"/> for all tasks; from any thread.</summary>
    internal void SetWork(SyscallWork work)
    {
        Interlocked.Or(ref _kernelWork, (int)work);
        RenewWork();
    }

    /// <summary>Clears what <see cref="SetWork"/> sets; from any thread.</summary>
    internal void ClearWork(SyscallWork work)
    {
        Interlocked.And(ref _kernelWork, ~(int)work);
        RenewWork();
    }

    /// <summary>
    /// Works out what is due, after a bit or the task has changed; from any thread. Who finds that another was at it meanwhile looks at the bits again: so
    /// the last to write has seen every change that was made before.
    /// </summary>
    internal void RenewWork()
    {
        long seen, renewed;
        do
        {
            seen = Volatile.Read(ref _due);
            uint work = (uint)(Volatile.Read(ref _kernelWork) | (int)Volatile.Read(ref _task).Work);
            renewed = (seen & ~(long)uint.MaxValue) + (1L << 32) | work;
        }
        while (Interlocked.CompareExchange(ref _due, renewed, seen) != seen);
    }

    /// <summary>
    /// Lets another task run here, as <c>switch_to</c> does: the registers of the present one are kept in it, those of the next are
    /// loaded. Control registers and the MSRs that belong to the processor stay, as does its GS base in the kernel.
    /// </summary>
    /// <param name="next">The task to run; one that has never run takes over the registers as they are.</param>
    /// <exception cref="InvalidOperationException">
    /// A handler or a probe runs here: the call is in progress. Let it <see cref="SyscallContext.Suspend"/>, and switch when the entry code has returned.
    /// </exception>
    public void SwitchTo(SyscallTask next)
    {
        ArgumentNullException.ThrowIfNull(next);
        SyscallTask previous = _task;
        // In the kernel SWAPGS has put the processor's base into GS and the task's aside; at user level it is the other way round.
        ulong kernelGsBase = KernelGsBase;
        if (ReferenceEquals(previous, next))
            return;
        if ((Progress & SyscallProgress.Running) != 0)
            throw new InvalidOperationException($"Processor {Index} is in a call of task {previous.Pid}: a handler suspends the call, and the task is switched when the entry code has returned.");
        Complete();
        Engine?.SwitchTo(previous, next);
        previous._saved = State;
        previous.HasRun = true;
        if (next.HasRun)
            LoadTaskRegisters(in next._saved);
        KernelGsBase = kernelGsBase;
        previous.LeaveCpu(this);
        Run(next);
    }

    /// <summary>A task that waits or is dead makes no call: the progress says so.</summary>
    [MemberNotNull(nameof(_task))]
    private void Run(SyscallTask task)
    {
        _task = task;
        task.EnterCpu(this);
        RenewWork();
        Progress = task.State == TaskState.Running ? SyscallProgress.None : SyscallProgress.Suspended;
    }

    private void LoadTaskRegisters(in ProcessorState saved)
    {
        ProcessorState mine = State;
        State = saved;
        State.Cr0 = mine.Cr0;
        State.Cr4 = mine.Cr4;
        State.Efer = mine.Efer;
        State.Star = mine.Star;
        State.Lstar = mine.Lstar;
        State.Cstar = mine.Cstar;
        State.Fmask = mine.Fmask;
        State.SysenterCs = mine.SysenterCs;
        State.SysenterEsp = mine.SysenterEsp;
        State.SysenterEip = mine.SysenterEip;
        State.Vendor = mine.Vendor;
        State.LinearAddressWidth = mine.LinearAddressWidth;
    }

    /// <summary>Takes note that the engine has given only what a plain call needs (<see cref="RegisterExchange.LoadCall"/>).</summary>
    /// <exception cref="InvalidOperationException">There is no <see cref="Engine"/> that could be asked for the others.</exception>
    internal void ExpectMoreRegisters()
    {
        if (Engine is null)
            throw new InvalidOperationException($"Processor {Index} has no {nameof(Engine)} that could be asked for the registers which {nameof(RegisterExchange)}.{nameof(RegisterExchange.LoadCall)} leaves out.");
        _isPartial = true;
    }

    /// <summary>Takes note that the engine has given all registers.</summary>
    internal void ExpectNoMoreRegisters() => _isPartial = false;

    /// <summary>Fetches the registers that the engine has not given: before anybody can see them, or take them for the task's.</summary>
    internal void Complete()
    {
        if (!_isPartial)
            return;
        _isPartial = false;
        RegisterExchange.LoadOthers(this, Engine!, isInCall: true);
    }

    /// <summary>As <see cref="Complete"/>, before an instruction that may not do what SYSCALL of a 64-bit call does.</summary>
    internal void CompleteAtInstruction()
    {
        if (!_isPartial)
            return;
        _isPartial = false;
        RegisterExchange.LoadOthers(this, Engine!, isInCall: false);
    }

    /// <summary>The stage of the call at which a handler or a worker is.</summary>
    internal ResumePoint Step { get; private set; }

    /// <summary>A handler or a worker begins: what it changes it changes in the registers as they are now.</summary>
    internal void BeginStep(ResumePoint at)
    {
        Step = at;
        if ((Progress & SyscallProgress.Saved) != 0)
            Progress &= ~SyscallProgress.Saved;
    }

    /// <summary>Registers are going to change. They are kept for <see cref="Rollback"/>, once a step; outside a call there is nothing to take back.</summary>
    internal void BeginEdit()
    {
        Complete();
        if ((Progress & (SyscallProgress.Running | SyscallProgress.Saved)) == SyscallProgress.Running)
        {
            _atStep = State;
            Progress |= SyscallProgress.Saved;
        }

        Progress |= SyscallProgress.Edited;
    }

    /// <summary>A handler or a worker has failed: what it changed is taken back, and the call is left as it was when the step began.</summary>
    internal void Rollback(ResumePoint at)
    {
        if ((Progress & SyscallProgress.Saved) != 0)
            State = _atStep;
        _task.EndSuspension();
        LeaveCall(at);
    }

    /// <summary>The call is to be left in the middle; outside a call there is nothing to leave.</summary>
    internal void RequestSuspension()
    {
        if ((Progress & SyscallProgress.Running) != 0)
            Progress |= SyscallProgress.Suspended;
    }

    /// <summary>The task will make no other call.</summary>
    internal void RefuseCalls() => Progress |= SyscallProgress.Suspended;

    /// <summary>The call in progress is to end with a look at everything.</summary>
    internal void RequestFullExit()
    {
        if ((Progress & SyscallProgress.Running) != 0)
            Progress |= SyscallProgress.Worked;
    }

    /// <summary>Leaves the call in the middle, to be resumed.</summary>
    internal void LeaveCall(ResumePoint at, bool isStopped = false)
    {
        Complete();
        _task.Suspend(at, isStopped);
        Progress = SyscallProgress.Suspended;
    }

    /// <summary>The entry code leaves the processor to its caller with any register changed.</summary>
    internal void EndEdited() => Progress = SyscallProgress.Edited;

    /// <summary>The entry code leaves the processor to its caller with a fault.</summary>
    /// <returns>The fault.</returns>
    internal Fault EndFaulted(Fault fault)
    {
        Complete();
        Progress = SyscallProgress.Faulted;
        return fault;
    }
}
