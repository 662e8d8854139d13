using System;
using System.Diagnostics.CodeAnalysis;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Kernel;

/// <summary>
/// What a handler may know of the call it serves: the caller's registers, its task, its memory and the processor. Take it as the first
/// parameter of a <see cref="SyscallAttribute"/> method; it is no argument of the call.
/// </summary>
/// <remarks>A ref struct: the compiler refuses a handler that keeps it beyond the call.</remarks>
public readonly ref struct SyscallContext
{
    private readonly Cpu _cpu;

    /// <summary>The context of the call that a processor is in.</summary>
    /// <param name="cpu">The processor.</param>
    public SyscallContext(Cpu cpu) => _cpu = cpu;

    /// <summary>The caller's registers.</summary>
    public ref readonly PtRegs Regs => ref _cpu.Regs;

    /// <summary>The processor's registers, MSRs included.</summary>
    public ref readonly ProcessorState Processor => ref _cpu.State;

    /// <summary>The number of the processor.</summary>
    public int CpuIndex => _cpu.Index;

    /// <summary>The task that makes the call.</summary>
    public SyscallTask Task => _cpu.Task;

    /// <summary>The caller's memory.</summary>
    public IUserMemory Memory => _cpu.Task.Memory;

    /// <summary>The caller's registers, to be changed: what <c>execve</c> or <c>rt_sigreturn</c> does.</summary>
    /// <returns>The registers. If the handler throws, they are put back.</returns>
    [UnscopedRef]
    public ref PtRegs EditRegs()
    {
        _cpu.SaveForRollback();
        return ref _cpu.Regs;
    }

    /// <summary>The processor's registers, to be changed: what <c>arch_prctl(ARCH_SET_FS)</c> does.</summary>
    /// <returns>The registers. If the handler throws, they are put back.</returns>
    [UnscopedRef]
    public ref ProcessorState EditProcessor()
    {
        _cpu.SaveForRollback();
        return ref _cpu.State;
    }

    /// <summary>
    /// Gives a new task a copy of the caller's registers: <c>copy_thread</c> (arch/x86/kernel/process.c), for <c>fork</c> and <c>clone</c>.
    /// </summary>
    /// <param name="child">A task that has not run. Switch a processor to it and resume it with its own result, 0 for a child: it then
    /// returns from the same call. Another stack may be put into <see cref="Cpu.Regs"/> between the two.</param>
    public void CopyThread(SyscallTask child)
    {
        ArgumentNullException.ThrowIfNull(child);
        child.CopyThread(_cpu.Task, in _cpu.State);
    }

    /// <summary>
    /// The call does not return now: the task waits, or has ended. The result of the handler is not used, no exit work is done, and the
    /// processor stays in the kernel until the entry code is told to go on.
    /// </summary>
    public void Suspend() => _cpu.RequestSuspension();
}
