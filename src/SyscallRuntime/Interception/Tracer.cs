// Mirrors kernel/ptrace.c (ptrace_resume, ptrace_setoptions) and arch/x86/kernel/{ptrace,step}.c.
using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Interception;

/// <summary>
/// What <c>ptrace(2)</c> gives a debugger, for a host: its task stops in front of calls and behind them, at signals, at filters and before it dies, and every register can
/// be seen and changed. At a stop the processor returns to the host (<see cref="TaskState.Stopped"/>); after <see cref="Continue"/> <c>LinuxEntry.Resume</c> without a
/// result goes on.
/// </summary>
/// <remarks>Used on the thread that runs the task's processor, or while the task is on none.</remarks>
/// <example>
/// <code>
/// Tracer tracer = Tracer.Attach(cpu.Task);
/// tracer.Options = PtraceOptions.TraceSysGood;
/// tracer.Continue(PtraceRequest.Syscall);
/// entry.Syscall(cpu);                     // the task has stopped in front of its call
/// PtRegs regs = tracer.GetRegs();
/// regs.orig_ax = ulong.MaxValue;          // which is not made
/// tracer.SetRegs(in regs);
/// tracer.Continue(PtraceRequest.Cont);
/// entry.Resume(cpu);
/// </code>
/// </example>
public sealed class Tracer
{
    /// <summary>The flags that a tracer can change (<c>FLAG_MASK</c>, arch/x86/kernel/ptrace.c): CF PF AF ZF SF TF DF OF NT RF AC.</summary>
    private const ulong FlagMask = 0x5_4dd5;

    private readonly TracerStops _stops;
    private bool _forcesTrap;

    private Tracer(SyscallTask task)
    {
        Task = task;
        _stops = new TracerStops(this);
    }

    /// <summary>The task.</summary>
    public SyscallTask Task { get; }

    /// <summary>What the tracer wants to be told besides.</summary>
    public PtraceOptions Options { get; set; }

    /// <summary>Where the task has stopped.</summary>
    public PtraceStop Stop => Task.State == TaskState.Stopped ? _stops.Last : PtraceStop.None;

    /// <summary>What the stop is for (<c>PTRACE_GETSIGINFO</c>): the signal, or SIGTRAP with a code of the stop's own. Changed at a <see cref="PtraceStop.Signal"/>, that is what is delivered.</summary>
    public SigInfo SigInfo
    {
        get => _stops.SigInfo;
        set
        {
            CheckStopped();
            _stops.SigInfo = value;
        }
    }

    /// <summary>The message of the stop (<c>PTRACE_GETEVENTMSG</c>): see <see cref="PtraceStop"/>.</summary>
    public ulong EventMessage => _stops.Message;

    /// <summary>The status by which <c>wait4</c> reports the stop: 7fh, the signal, the event from bit 16 on. It means nothing while the task has not stopped.</summary>
    public int WaitStatus => (_stops.Last == PtraceStop.Signal ? SigInfo.si_signo : SigInfo.si_code) << 8 | 0x7f;

    /// <summary>Takes a task over, in place of whoever traced it. It does not stop before <see cref="Continue"/> says where.</summary>
    /// <param name="task">The task: in no call, or suspended in one.</param>
    /// <returns>Its tracer.</returns>
    public static Tracer Attach(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Tracer tracer = new(task);
        task.SetWorker(SyscallStage.EnterTrace, tracer._stops);
        task.SetWorker(SyscallStage.ExitTrace, tracer._stops);
        task.Tracer = tracer._stops;
        tracer.Continue(PtraceRequest.Cont);
        return tracer;
    }

    /// <summary>Leaves the task alone (<c>PTRACE_DETACH</c>). If it has stopped, <c>LinuxEntry.Resume</c> lets it go on.</summary>
    /// <param name="signal">As in <see cref="Continue"/>.</param>
    public void Detach(int signal = 0)
    {
        Continue(PtraceRequest.Cont, signal);
        if (!ReferenceEquals(Task.Tracer, _stops))
            return;
        _stops.IsLeaving = Stop == PtraceStop.Signal;
        if (!_stops.IsLeaving)
            Task.Tracer = null;
    }

    /// <summary>Says where the task is to stop next (<c>ptrace_resume</c>). If it has stopped, <c>LinuxEntry.Resume</c> then lets it go on.</summary>
    /// <param name="request">How it goes on.</param>
    /// <param name="signal">
    /// At a <see cref="PtraceStop.Signal"/>: what is delivered, 0 for none. At a call: what is sent to the task, 0 for none; it is delivered behind the call. At other
    /// stops it means nothing.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such request, or the signal is not 0 to 64 (-EIO).</exception>
    public void Continue(PtraceRequest request, int signal = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(signal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(signal, SignalNumber.Last);
        SyscallWork work = request switch
        {
            PtraceRequest.Cont => SyscallWork.None,
            PtraceRequest.SingleStep => SyscallWork.ExitTrap,
            PtraceRequest.Syscall => SyscallWork.Trace,
            PtraceRequest.SysEmu => SyscallWork.Emu,
            PtraceRequest.SysEmuSingleStep => SyscallWork.Emu | SyscallWork.ExitTrap,
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
        Task.ClearWork((SyscallWork.Trace | SyscallWork.Emu | SyscallWork.ExitTrap) & ~work);
        Task.SetWork(work);
        Step((work & SyscallWork.ExitTrap) != 0);
        _stops.Signal = signal;
    }

    /// <summary>The registers of the task (<c>PTRACE_GETREGS</c>): in a call those of its caller; in user code <c>orig_ax</c> is -1, as behind an exception.</summary>
    public PtRegs GetRegs()
    {
        ref ProcessorState state = ref Task.Registers;
        PtRegs regs = PtRegs.Of(ref state);
        if (state.Cpl != 0)
        {
            (regs.orig_ax, regs.ip, regs.cs, regs.flags) = (ulong.MaxValue, state.Rip, state.Cs.Selector, state.Rflags);
            (regs.sp, regs.ss) = (state.Rsp, state.Ss.Selector);
        }

        if (_forcesTrap)
            regs.flags &= ~Rflags.TF;
        return regs;
    }

    /// <summary>Changes the registers of a task that has stopped (<c>PTRACE_SETREGS</c>). Of the flags only those change that user code can change.</summary>
    /// <param name="regs">All registers; <c>orig_ax</c> with all 64 bits.</param>
    /// <returns>0; -EIO if <c>cs</c> or <c>ss</c> is no selector of user code: nothing has changed.</returns>
    /// <exception cref="InvalidOperationException">The task has not stopped.</exception>
    public long SetRegs(in PtRegs regs)
    {
        CheckStopped();
        if ((regs.cs & 3) != 3 || (regs.ss & 3) != 3 || (regs.cs | regs.ss) > ushort.MaxValue)
            return -Errno.EIO;
        ref PtRegs target = ref PtRegs.Of(ref Task.Registers);
        ulong flags = target.flags & ~FlagMask | regs.flags & FlagMask;
        if ((regs.flags & Rflags.TF) != 0)
            _forcesTrap = false;
        else if (_forcesTrap)
            flags |= Rflags.TF;
        target = regs;
        target.flags = flags;
        return 0;
    }

    /// <summary>What the stop is about (<c>PTRACE_GET_SYSCALL_INFO</c>).</summary>
    /// <returns>The call or its result; of any other stop, and without <see cref="PtraceOptions.TraceSysGood"/> of any, only where it is.</returns>
    public PtraceSyscallInfo GetSyscallInfo() => SyscallInfo.Get(GetRegs(), Task.InCompatSyscall, StopOfInfo, EventMessage);

    /// <summary>Changes the call or its result (<c>PTRACE_SET_SYSCALL_INFO</c>, Linux 6.16).</summary>
    /// <param name="info">As <see cref="GetSyscallInfo"/> gave it, with another number and other arguments, or another result. A number of -1 leaves the arguments alone.</param>
    /// <returns>0; -EINVAL if it is of another kind of stop, or <c>flags</c> or <c>reserved</c> are set; -ERANGE if the number is no 32-bit one. Then nothing has changed.</returns>
    /// <exception cref="InvalidOperationException">The task has not stopped.</exception>
    public long SetSyscallInfo(in PtraceSyscallInfo info)
    {
        CheckStopped();
        return SyscallInfo.Set(ref PtRegs.Of(ref Task.Registers), Task.InCompatSyscall, StopOfInfo, in info);
    }

    private PtraceStop StopOfInfo => Stop != PtraceStop.Seccomp && (Options & PtraceOptions.TraceSysGood) == 0 ? PtraceStop.None : Stop;

    /// <summary><c>user_disable_single_step</c>, if the task is being stepped.</summary>
    /// <returns>Whether it was.</returns>
    internal bool EndStep()
    {
        if ((Task.Work & SyscallWork.ExitTrap) == 0)
            return false;
        Task.ClearWork(SyscallWork.ExitTrap);
        Step(false);
        return true;
    }

    /// <summary><c>user_enable_single_step</c> and <c>user_disable_single_step</c>: a TF of the program's own stays and stays visible.</summary>
    private void Step(bool isOn)
    {
        ref ProcessorState state = ref Task.Registers;
        ref ulong flags = ref state.Cpl != 0 ? ref state.Rflags : ref PtRegs.Of(ref state).flags;
        if (isOn)
            _forcesTrap |= (flags & Rflags.TF) == 0;
        else if (_forcesTrap)
            flags &= ~Rflags.TF;
        if (isOn)
            flags |= Rflags.TF;
        else
            _forcesTrap = false;
    }

    private void CheckStopped()
    {
        if (Stop == PtraceStop.None)
            throw new InvalidOperationException($"Task {Task.Pid} has not stopped for its tracer: its registers cannot be changed.");
    }
}
