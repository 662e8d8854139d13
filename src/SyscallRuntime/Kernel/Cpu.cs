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

    /// <summary>The <c>pt_regs</c> of the call in progress. A handler changes them by <see cref="SyscallContext.EditRegs"/>, so that the way back is looked for.</summary>
    public ref PtRegs Regs => ref PtRegs.Of(ref State);

    /// <summary>Linux's per-processor <c>cpu_current_top_of_stack</c>: where the kernel's stack begins.</summary>
    internal ulong TopOfStack { get; set; }

    /// <summary>The GS base of the kernel on this processor, wherever SWAPGS has put it.</summary>
    internal ref ulong KernelGsBase => ref State.Cpl == 0 ? ref State.Gs.Base : ref State.KernelGsBase;

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

    /// <summary>Keeps the state for <see cref="Rollback"/>, once a call; outside a call there is nothing to take back.</summary>
    internal void SaveForRollback()
    {
        if ((Progress & (SyscallProgress.Running | SyscallProgress.Edited)) != SyscallProgress.Running)
            return;
        _atHandlerEntry = State;
        Progress |= SyscallProgress.Edited;
    }

    /// <summary>Takes back what a failed handler changed.</summary>
    internal void Rollback()
    {
        if ((Progress & SyscallProgress.Edited) != 0)
            State = _atHandlerEntry;
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
        _task.Suspend(path);
        Progress = SyscallProgress.Suspended;
    }
}
