// Mirrors kernel/ptrace.c (ptrace_resume, ptrace_get_syscall_info, ptrace_set_syscall_info) and arch/x86/kernel/{ptrace,step}.c.
using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Interception;

/// <summary>
/// What <c>ptrace(2)</c> gives a debugger, for a host: its task stops in front of calls and behind them, and every register can be seen and changed. At a stop the
/// processor returns to the host (<see cref="TaskState.Stopped"/>); after <see cref="Continue"/> <c>LinuxEntry.Resume</c> without a result goes on.
/// </summary>
/// <remarks>Used on the thread that runs the task's processor, or while the task is on none. Signals are not among its powers.</remarks>
public sealed class Tracer : ISyscallWorker
{
    /// <summary>The flags that a tracer can change (<c>FLAG_MASK</c>, arch/x86/kernel/ptrace.c): CF PF AF ZF SF TF DF OF NT RF AC.</summary>
    private const ulong FlagMask = 0x5_4dd5;

    private const uint AuditArchX64 = 0xc000_003e;
    private const uint AuditArchIa32 = 0x4000_0003;
    private const long MaxErrno = 4095;

    private bool _forcesTrap;
    private PtraceStop _stop;

    private Tracer(SyscallTask task) => Task = task;

    /// <summary>The task.</summary>
    public SyscallTask Task { get; }

    /// <summary>Where it has stopped.</summary>
    public PtraceStop Stop => Task.State == TaskState.Stopped && Task.Left.Stage is (SyscallStage.EnterTrace or SyscallStage.ExitTrace) ? _stop : PtraceStop.None;

    /// <summary>Takes a task over, in place of whoever traced it. It does not stop before <see cref="Continue"/> says where.</summary>
    /// <param name="task">The task: in no call, or suspended in one.</param>
    /// <returns>Its tracer.</returns>
    public static Tracer Attach(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Tracer tracer = new(task);
        task.SetWorker(SyscallStage.EnterTrace, tracer);
        task.SetWorker(SyscallStage.ExitTrace, tracer);
        tracer.Continue(PtraceRequest.Cont);
        return tracer;
    }

    /// <summary>Says where the task is to stop next (<c>ptrace_resume</c>). If it has stopped, <c>LinuxEntry.Resume</c> then lets it go on.</summary>
    /// <param name="request">How it goes on.</param>
    public void Continue(PtraceRequest request)
    {
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
    /// <returns>The call or its result; of any other stop only where it is.</returns>
    public PtraceSyscallInfo GetSyscallInfo()
    {
        PtRegs regs = GetRegs();
        PtraceSyscallInfo info = new()
        {
            arch = Task.InCompatSyscall ? AuditArchIa32 : AuditArchX64,
            instruction_pointer = regs.ip,
            stack_pointer = regs.sp,
        };
        if (Stop == PtraceStop.SyscallEntry)
        {
            info.op = 1;
            info.nr = (ulong)(int)regs.orig_ax;
            for (int i = 0; i < PtraceSyscallArgs.Count; i++)
                info.args[i] = Argument(ref regs, i);
        }
        else if (Stop == PtraceStop.SyscallExit)
        {
            // syscall_get_error (arch/x86/include/asm/syscall.h): of a 32-bit call the low half decides.
            long result = Task.InCompatSyscall ? (int)regs.ax : (long)regs.ax;
            bool isError = result is < 0 and >= -MaxErrno;
            (info.op, info.rval, info.is_error) = (2, isError ? result : (long)regs.ax, (byte)(isError ? 1 : 0));
        }

        return info;
    }

    /// <summary>Changes the call or its result (<c>PTRACE_SET_SYSCALL_INFO</c>, Linux 6.16).</summary>
    /// <param name="info">As <see cref="GetSyscallInfo"/> gave it, with another number and other arguments, or another result. A number of -1 leaves the arguments alone.</param>
    /// <returns>0; -EINVAL if it is of another kind of stop, or <c>flags</c> or <c>reserved</c> are set; -ERANGE if the number is no 32-bit one. Then nothing has changed.</returns>
    /// <exception cref="InvalidOperationException">The task has not stopped.</exception>
    public long SetSyscallInfo(in PtraceSyscallInfo info)
    {
        CheckStopped();
        if (info.flags != 0 || info.reserved != 0)
            return -Errno.EINVAL;
        ref PtRegs regs = ref PtRegs.Of(ref Task.Registers);
        switch (Stop, info.op)
        {
            case (PtraceStop.SyscallEntry, 1):
                if ((ulong)(int)info.nr != info.nr)
                    return -Errno.ERANGE;
                regs.orig_ax = info.nr;
                for (int i = 0; i < PtraceSyscallArgs.Count && info.nr != ulong.MaxValue; i++)
                    Argument(ref regs, i) = info.args[i];
                return 0;
            case (PtraceStop.SyscallExit, 2):
                regs.ax = (ulong)info.rval;
                return 0;
            default:
                return -Errno.EINVAL;
        }
    }

    /// <summary><c>ptrace_report_syscall_entry</c> and <c>ptrace_report_syscall_exit</c>.</summary>
    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        bool isEntry = at.Stage == SyscallStage.EnterTrace;
        // What was due when the task came in decides, whatever the tracer wants from here on.
        if (at.IsBack)
            return isEntry && (at.Work & SyscallWork.Emu) != 0 ? WorkResult.Skip : WorkResult.Continue;

        // report_single_step (kernel/entry/syscall-common.c): an emulated call was none.
        bool isStep = (at.Work & (SyscallWork.ExitTrap | SyscallWork.Emu)) == SyscallWork.ExitTrap;
        _stop = isEntry ? PtraceStop.SyscallEntry
            : isStep ? PtraceStop.Step
            : (at.Work & SyscallWork.Trace) != 0 ? PtraceStop.SyscallExit
            : PtraceStop.None;
        return _stop == PtraceStop.None ? WorkResult.Continue : WorkResult.Stop;
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

    /// <summary>The register of an argument (<c>syscall_get_arguments</c>, arch/x86/include/asm/syscall.h).</summary>
    private ref ulong Argument(ref PtRegs regs, int index)
    {
        bool isCompat = Task.InCompatSyscall;
        switch (index)
        {
            case 0: return ref isCompat ? ref regs.bx : ref regs.di;
            case 1: return ref isCompat ? ref regs.cx : ref regs.si;
            case 2: return ref regs.dx;
            case 3: return ref isCompat ? ref regs.si : ref regs.r10;
            case 4: return ref isCompat ? ref regs.di : ref regs.r8;
            default: return ref isCompat ? ref regs.bp : ref regs.r9;
        }
    }

    private void CheckStopped()
    {
        if (Stop == PtraceStop.None)
            throw new InvalidOperationException($"Task {Task.Pid} has not stopped for its tracer: its registers cannot be changed.");
    }
}
