// Mirrors kernel/entry/syscall_user_dispatch.c.
using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Interception;

/// <summary>
/// Syscall User Dispatch: a task serves its own calls by SIGSYS, but for those from a range of its code, as one does that runs programs for another
/// kernel (<c>prctl(PR_SET_SYSCALL_USER_DISPATCH)</c>).
/// </summary>
/// <remarks>A call from the 32-bit vDSO's sigreturn counts as any other: where that lies only its kernel knows.</remarks>
public sealed class UserDispatch : ISyscallWorker
{
    /// <summary><c>PR_SYS_DISPATCH_OFF</c>.</summary>
    public const ulong Off = 0;

    /// <summary><c>PR_SYS_DISPATCH_EXCLUSIVE_ON</c>: all calls but those from the range.</summary>
    public const ulong ExclusiveOn = 1;

    /// <summary><c>PR_SYS_DISPATCH_INCLUSIVE_ON</c>, Linux 6.17: the calls from the range.</summary>
    public const ulong InclusiveOn = 2;

    private const byte FilterAllow = 0;
    private const byte FilterBlock = 1;
    private readonly UserDispatchConfig _config;
    private bool _isDispatched;

    private UserDispatch(in UserDispatchConfig config) => _config = config;

    /// <summary>Switches it on or off (<c>set_syscall_user_dispatch</c>); on the thread that runs the task, or while the task has stopped.</summary>
    /// <param name="task">The task. A child does not inherit it, and <c>execve</c> ends it.</param>
    /// <param name="mode"><see cref="Off"/>, <see cref="ExclusiveOn"/> or <see cref="InclusiveOn"/>.</param>
    /// <param name="offset">Where the range begins.</param>
    /// <param name="len">Its length in bytes.</param>
    /// <param name="selector">The address of a byte that says for each call whether it is served by Linux (0) or by the task (1); 0 if all are the task's.</param>
    /// <returns>0; -EINVAL for an unknown mode, a range that wraps around or is empty where it must not be, or anything but 0 with <see cref="Off"/>; -EFAULT for a selector outside of user space.</returns>
    public static long Set(SyscallTask task, ulong mode, ulong offset, ulong len, ulong selector)
    {
        ArgumentNullException.ThrowIfNull(task);
        switch (mode)
        {
            case Off when (offset | len | selector) != 0:
            case ExclusiveOn when offset != 0 && offset + len <= offset:
            case InclusiveOn when len == 0 || offset + len <= offset:
            case > InclusiveOn:
                return -Errno.EINVAL;
            case Off:
                Clear(task);
                return 0;
        }

        if (selector != 0 && !UserAccess.access_ok(selector, 1))
            return -Errno.EFAULT;
        // What is not in the inverted range is in the range.
        UserDispatchConfig config = mode == ExclusiveOn
            ? new UserDispatchConfig { mode = ExclusiveOn, selector = selector, offset = offset, len = len }
            : new UserDispatchConfig { mode = ExclusiveOn, selector = selector, offset = offset + len, len = 0 - len };
        UserDispatch worker = new(config);
        task.SetWorker(SyscallStage.EnterUserDispatch, worker);
        task.SetWorker(SyscallStage.ExitUserDispatch, worker);
        task.SetWork(SyscallWork.UserDispatch);
        return 0;
    }

    /// <summary>What is set (<c>PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG</c>).</summary>
    /// <param name="task">The task.</param>
    /// <returns>The settings; mode <see cref="ExclusiveOn"/> for both kinds of on, as Linux has it: an inclusive range is kept inverted.</returns>
    public static UserDispatchConfig Get(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return (task.Work & SyscallWork.UserDispatch) != 0 && task.WorkerOf(SyscallStage.EnterUserDispatch) is UserDispatch worker ? worker._config : default;
    }

    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        if (at.Stage == SyscallStage.EnterUserDispatch)
            return syscall_user_dispatch(cpu);
        bool wasDispatched = _isDispatched;
        _isDispatched = false;
        return wasDispatched ? WorkResult.Skip : WorkResult.Continue;
    }

    void ISyscallWorker.Exec(SyscallStage stage, SyscallTask task)
    {
        if (stage == SyscallStage.EnterUserDispatch)
            Clear(task);
    }

    private WorkResult syscall_user_dispatch(Cpu cpu)
    {
        ref readonly PtRegs regs = ref cpu.Regs;
        if (regs.ip - _config.offset < _config.len)
            return WorkResult.Continue;
        if (_config.selector != 0)
        {
            if (cpu.Task.Memory.GetUser(new UserPtr<byte>(_config.selector), out byte state) != 0)
                return Kill(cpu.Task, SignalNumber.SIGSEGV);
            if (state == FilterAllow)
                return WorkResult.Continue;
            if (state != FilterBlock)
                return Kill(cpu.Task, SignalNumber.SIGSYS);
        }

        _isDispatched = true;
        new SyscallContext(cpu).EditRegs().ax = regs.orig_ax;
        cpu.Task.Signals.Force(
            new SigInfo
            {
                si_signo = SignalNumber.SIGSYS,
                si_code = SigInfo.SYS_USER_DISPATCH,
                si_call_addr = regs.ip,
                si_syscall = (int)regs.orig_ax,
                si_arch = AuditArch.Of(cpu.Task.Abi),
            },
            isFatal: false);
        return WorkResult.Skip;
    }

    /// <summary><c>force_exit_sig</c>.</summary>
    private static WorkResult Kill(SyscallTask task, int signal)
    {
        task.Signals.Force(new SigInfo { si_signo = signal, si_code = SigInfo.SI_KERNEL }, isFatal: true);
        return WorkResult.Skip;
    }

    private static void Clear(SyscallTask task) => task.ClearWork(SyscallWork.UserDispatch);
}
