using System;
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
    private int _work;
    private ProcessorState _atHandlerEntry;
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
        _task = task;
        Progress = ProgressOf(task);
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
        : (Progress & SyscallProgress.Suspended) != 0 ? SyscallOutcome.Suspended
        : (Progress & SyscallProgress.Faulted) != 0 ? SyscallOutcome.Faulted
        : SyscallOutcome.Edited;

    /// <summary>Linux's per-processor <c>cpu_current_top_of_stack</c>: where the kernel's stack begins.</summary>
    internal ulong TopOfStack { get; set; }

    /// <summary>The GS base of the kernel on this processor, wherever SWAPGS has put it.</summary>
    internal ref ulong KernelGsBase => ref State.Cpl == 0 ? ref State.Gs.Base : ref State.KernelGsBase;

    /// <summary>The GS base of the user code, wherever SWAPGS has put it.</summary>
    internal ref ulong UserGsBase => ref State.Cpl == 0 ? ref State.KernelGsBase : ref State.Gs.Base;

    /// <summary>What has to be done around a call.</summary>
    internal SyscallWork Work => (SyscallWork)_work;

    /// <summary>How far the call in progress is.</summary>
    internal SyscallProgress Progress { get; set; }

    /// <summary>Sets bits of <see cref="Work"/>; from any thread.</summary>
    internal void SetWork(SyscallWork work) => Interlocked.Or(ref _work, (int)work);

    /// <summary>Clears bits of <see cref="Work"/>; from any thread.</summary>
    internal void ClearWork(SyscallWork work) => Interlocked.And(ref _work, ~(int)work);

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
        _task = next;
        Progress = ProgressOf(next);
    }

    private static SyscallProgress ProgressOf(SyscallTask task) => task.IsSuspended ? SyscallProgress.Suspended : SyscallProgress.None;

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

    /// <summary>Registers are going to change. The state is kept for <see cref="Rollback"/>, once a call; outside a call there is nothing to take back.</summary>
    internal void BeginEdit()
    {
        Complete();
        if ((Progress & (SyscallProgress.Running | SyscallProgress.Edited)) == SyscallProgress.Running)
            _atHandlerEntry = State;
        Progress |= SyscallProgress.Edited;
    }

    /// <summary>Takes back what a failed handler changed.</summary>
    internal void Rollback()
    {
        if ((Progress & SyscallProgress.Edited) != 0)
            State = _atHandlerEntry;
        _task.EndSuspension();
    }

    /// <summary>The handler wants the call to be left in the middle; outside a call there is nothing to leave.</summary>
    internal void RequestSuspension()
    {
        if ((Progress & SyscallProgress.Running) != 0)
            Progress |= SyscallProgress.Suspended;
    }

    /// <summary>Leaves the call in the middle, to be resumed.</summary>
    internal void LeaveCall(SyscallReturnPath path)
    {
        Complete();
        _task.Suspend(path);
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
