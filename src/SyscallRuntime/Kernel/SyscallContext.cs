using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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
    public ref readonly ProcessorState Processor
    {
        get
        {
            _cpu.Complete();
            return ref _cpu.State;
        }
    }

    /// <summary>The number of the processor.</summary>
    public int CpuIndex => _cpu.Index;

    /// <summary>The task that makes the call.</summary>
    public SyscallTask Task => _cpu.Task;

    /// <summary>The task that makes the call, as the type that the kernel derives from <see cref="SyscallTask"/>: what a handler with a parameter of that type is given.</summary>
    /// <typeparam name="TTask">The type.</typeparam>
    /// <param name="caller">Who asks for it, for the message.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidCastException">The task is of another type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TTask TaskAs<TTask>([CallerMemberName] string caller = "")
        where TTask : SyscallTask => _cpu.Task as TTask ?? throw WrongTask(_cpu.Task, typeof(TTask), caller);

    /// <summary>What runs the caller's code; null if nobody does but <see cref="Processor"/>.</summary>
    internal IUserEngine? Engine => _cpu.Engine;

    /// <summary>The caller's memory.</summary>
    public IUserMemory Memory => _cpu.Task.Memory;

    /// <summary>The caller's registers, to be changed: what <c>execve</c> or <c>rt_sigreturn</c> does.</summary>
    /// <returns>The registers. If the handler throws, they are put back.</returns>
    [UnscopedRef]
    public ref PtRegs EditRegs()
    {
        _cpu.BeginEdit();
        return ref PtRegs.Of(ref _cpu.State);
    }

    /// <summary>The processor's registers, to be changed: what <c>arch_prctl(ARCH_SET_FS)</c> does.</summary>
    /// <returns>The registers. If the handler throws, they are put back.</returns>
    [UnscopedRef]
    public ref ProcessorState EditProcessor()
    {
        _cpu.BeginEdit();
        return ref _cpu.State;
    }

    /// <summary>
    /// Gives a new task a copy of the caller's registers: <c>copy_thread</c> (arch/x86/kernel/process.c), for <c>fork</c> and <c>clone</c>.
    /// </summary>
    /// <param name="child">A task that has not run. Switch a processor to it and resume it with its own result, 0 for a child: it then
    /// returns from the same call.</param>
    /// <returns>
    /// The registers of the child, to be changed until a processor is switched to it. They are those of a processor in the kernel: a stack of its own goes
    /// to <c>PtRegs.Of(ref registers).sp</c>, its thread-local storage (<c>CLONE_SETTLS</c>) to <c>registers.Fs.Base</c>; the GS base of the user code
    /// is <see cref="ProcessorState.KernelGsBase"/>.
    /// </returns>
    public ref ProcessorState CopyThread(SyscallTask child)
    {
        ArgumentNullException.ThrowIfNull(child);
        _cpu.Complete();
        child.CopyThread(_cpu.Task, in _cpu.State);
        _cpu.Engine?.CopyThread(_cpu.Task, child);
        return ref child._saved;
    }

    /// <summary>
    /// The call returns to the first instruction of a 64-bit program: what <c>execve</c> ends with (<c>flush_thread</c>, <c>start_thread</c>). If the handler
    /// throws, the registers are put back.
    /// </summary>
    /// <param name="ip">Where the program begins.</param>
    /// <param name="sp">Its stack pointer. All other registers are 0, rax what the handler returns.</param>
    public void StartThread(ulong ip, ulong sp) => Start(ip, sp, is32Bit: false);

    /// <summary>As <see cref="StartThread"/>, for a 32-bit program (<c>compat_start_thread</c>).</summary>
    /// <param name="ip">Where the program begins.</param>
    /// <param name="sp">Its stack pointer. All other registers are 0, eax what the handler returns.</param>
    public void CompatStartThread(uint ip, uint sp) => Start(ip, sp, is32Bit: true);

    /// <summary>
    /// The call does not return now: the task waits, or has ended. The result of the handler is not used, no exit work is done, and the
    /// processor stays in the kernel until the entry code is told to go on.
    /// </summary>
    /// <remarks>Called by a probe it leaves the task at the tracepoint: <c>LinuxEntry.Resume</c> without a result goes on behind it.</remarks>
    public void Suspend() => _cpu.RequestSuspension();

    /// <summary>
    /// Finishes the call when it can be finished (Linux's <c>wait_event_killable</c>): at once, or the task is suspended and the attempt is made again by
    /// <see cref="SyscallTask.TryAgain"/>. No signal ends the wait but one that kills.
    /// </summary>
    /// <typeparam name="TState">What the attempt works on.</typeparam>
    /// <param name="state">What the attempt works on: the call's arguments, for example.</param>
    /// <param name="attempt">Gives the result for the task, or null while there is none. It runs in the call first, later outside of it.</param>
    /// <returns>What the handler has to return.</returns>
    /// <example>
    /// <code>
    /// return context.Wait((pipe, buf), static (task, call) => call.pipe.TryTake(out byte value) ? task.Memory.PutUser(call.buf, value) : null);
    /// </code>
    /// </example>
    /// <remarks>Allocates only if the call waits.</remarks>
    public long Wait<TState>(TState state, Func<SyscallTask, TState, long?> attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return attempt(_cpu.Task, state) ?? WaitFor(_cpu, state, attempt, default);
    }

    /// <summary>
    /// As <see cref="Wait"/>, but any signal ends the wait (<c>wait_event_interruptible</c>), even one that is pending already: if the attempt gives nothing,
    /// the call leaves with an error that says how it goes on once the signal was seen to.
    /// </summary>
    /// <typeparam name="TState">What the attempt works on.</typeparam>
    /// <param name="state">What the attempt works on.</param>
    /// <param name="attempt">Gives the result for the task, or null while there is none.</param>
    /// <param name="error">
    /// <see cref="Errno.ERESTARTSYS"/>: the call begins anew unless there was a handler without <c>SA_RESTART</c>; <see cref="Errno.ERESTARTNOINTR"/>: in any case;
    /// <see cref="Errno.ERESTARTNOHAND"/>: unless there was a handler. <see cref="Errno.EINTR"/>, or any other: not at all, the caller sees it.
    /// </param>
    /// <returns>What the handler has to return.</returns>
    /// <remarks>A call that begins anew has the arguments of the first time: one that waits for so long, and not until then, takes <see cref="WaitRestartable"/>.</remarks>
    public long WaitInterruptible<TState>(TState state, Func<SyscallTask, TState, long?> attempt, int error = Errno.ERESTARTSYS)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(error);
        return attempt(_cpu.Task, state) ?? WaitFor(_cpu, state, attempt, new WaitInterruption(error, Restart: null));
    }

    /// <summary>
    /// As <see cref="WaitInterruptible"/>, for a call that must not begin anew, since its deadline would move (<c>-ERESTART_RESTARTBLOCK</c>): without a handler it
    /// goes on as <c>restart_syscall</c>, which makes the same attempts; with one the caller sees <see cref="Errno.EINTR"/>.
    /// </summary>
    /// <typeparam name="TState">What the attempt works on.</typeparam>
    /// <param name="state">What the attempt works on: the deadline, for example.</param>
    /// <param name="attempt">Gives the result for the task, or null while there is none.</param>
    /// <returns>What the handler has to return.</returns>
    public long WaitRestartable<TState>(TState state, Func<SyscallTask, TState, long?> attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return attempt(_cpu.Task, state) ?? WaitToRestart(_cpu, state, attempt);
    }

    /// <summary><c>restart_syscall</c>: what the task goes on with after a signal for which no handler ran.</summary>
    /// <returns>What the handler has to return; -EINTR if there is nothing to go on with (<c>do_no_restart_syscall</c>, kernel/signal.c).</returns>
    public long RestartSyscall() => Task.RestartBlock.Function is { } restart ? restart(this) : -Errno.EINTR;

    // On its own, so that what the later attempts capture is allocated only here.
    private static long WaitFor<TState>(Cpu cpu, TState state, Func<SyscallTask, TState, long?> attempt, in WaitInterruption by)
    {
        SyscallTask task = cpu.Task;
        if (task.Interrupt(in by) is { } interrupted)
            return interrupted;
        task.WaitFor(new PendingWait(() => attempt(task, state), by));
        cpu.RequestSuspension();
        return 0;
    }

    private static long WaitToRestart<TState>(Cpu cpu, TState state, Func<SyscallTask, TState, long?> attempt) =>
        WaitFor(cpu, state, attempt, new WaitInterruption(Errno.ERESTART_RESTARTBLOCK, context => context.WaitRestartable(state, attempt)));

    private static InvalidCastException WrongTask(SyscallTask task, Type wanted, string caller) =>
        new($"{caller} takes a task of type '{wanted}', and task {task.Pid} ('{task.Comm}') is a '{task.GetType()}'");

    private void Start(ulong ip, ulong sp, bool is32Bit)
    {
        _cpu.BeginEdit();
        LinuxUser.Restart(ref _cpu.State, ip, sp, is32Bit);
        _cpu.Task.BeginNewExec();
        _cpu.Engine?.FlushThread(_cpu.Task);
    }
}
