// Mirrors kernel/signal.c: the system calls.
using System;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations;
using SyscallKit.Memory;
using SyscallKit.Signaling;

namespace SyscallKit.Linux.Signaling;

/// <summary>The calls of signals, to be included in any kernel's table (<see cref="IncludeSyscallsAttribute"/>). Its tasks have signals: <see cref="TaskSignals.Attach"/>.</summary>
/// <param name="kernel">The kernel's tasks.</param>
public partial class SignalCalls(ISignalKernel kernel) : LinuxCalls
{
    private const int SetSize = sizeof(ulong);
    private const long NanosecondsPerSecond = 1_000_000_000;

    public override long RtSigaction(SyscallContext context, int sig, ReadOnlyUserPtr<sigaction> act, UserPtr<sigaction> oact, nuint sigsetsize)
    {
        if (sigsetsize != SetSize)
            return -Errno.EINVAL;
        TaskSignals signals = TaskSignals.Of(context.Task);
        SignalAction action = default;
        if (act.Address != 0 && ReadAction(context, act, out action) is var unreadable and not 0)
            return unreadable;
        long error = act.Address != 0 ? signals.SetAction(sig, in action, out SignalAction old) : signals.GetAction(sig, out old);
        return error != 0 || oact.Address == 0 ? error : WriteAction(context, oact, in old);
    }

    public override long RtSigprocmask(SyscallContext context, int how, UserPtr<sigset_t> nset, UserPtr<sigset_t> oset, nuint sigsetsize)
    {
        if (sigsetsize != SetSize)
            return -Errno.EINVAL;
        TaskSignals signals = TaskSignals.Of(context.Task);
        SignalSet old = signals.Blocked;
        if (nset.Address != 0)
        {
            if (context.Memory.GetUser(nset, out sigset_t set) is var error and not 0)
                return error;
            if (Changed(old, how, new SignalSet(set.sig)) is not { } blocked)
                return -Errno.EINVAL;
            signals.Block(blocked);
        }

        return oset.Address == 0 ? 0 : context.Memory.PutUser(oset, new sigset_t { sig = old.Bits });
    }

    public override long RtSigpending(SyscallContext context, UserPtr<sigset_t> uset, nuint sigsetsize)
    {
        if (sigsetsize > SetSize)
            return -Errno.EINVAL;
        ulong pending = TaskSignals.Of(context.Task).Pending.Bits;
        return context.Memory.CopyToUser(uset, MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in pending))[..(int)sigsetsize]) == 0 ? 0 : -Errno.EFAULT;
    }

    public override long RtSigsuspend(SyscallContext context, UserPtr<sigset_t> unewset, nuint sigsetsize) =>
        sigsetsize != SetSize ? -Errno.EINVAL
        : context.Memory.GetUser(unewset, out sigset_t set) is var error and not 0 ? error
        : TaskSignals.Of(context.Task).Suspend(context, new SignalSet(set.sig));

    public override long RtSigtimedwait(SyscallContext context, ReadOnlyUserPtr<sigset_t> uthese, UserPtr<siginfo> uinfo, ReadOnlyUserPtr<timespec> uts, nuint sigsetsize)
    {
        if (sigsetsize != SetSize)
            return -Errno.EINVAL;
        if (context.Memory.GetUser(uthese, out sigset_t these) is var badSet and not 0)
            return badSet;
        timespec time = default;
        if (uts.Address != 0 && context.Memory.GetUser(uts, out time) is var badTime and not 0)
            return badTime;
        // get_timespec64 (kernel/time/time.c): a 32-bit program's nanoseconds have 32 bits, whatever lies beside them.
        long nanoseconds = context.Task.InCompatSyscall ? (uint)time.tv_nsec : time.tv_nsec;
        return TimedWait(context, new SignalSet(these.sig), uinfo, uts.Address == 0 ? null : (time.tv_sec, nanoseconds));
    }

    public override long RtSigreturn(SyscallContext context) =>
        context.Task.InCompatSyscall ? TaskSignals.Of(context.Task).CompatRtSigreturn(context) : TaskSignals.Of(context.Task).RtSigreturn(context);

    public override long Sigaltstack(SyscallContext context, ReadOnlyUserPtr<stack_t> uss, UserPtr<stack_t> uoss)
    {
        TaskSignals signals = TaskSignals.Of(context.Task);
        SignalStack stack = default;
        if (uss.Address != 0 && ReadStack(context, uss, out stack) is var unreadable and not 0)
            return unreadable;
        SignalStack old = signals.GetStack(context.Regs.sp);
        if (uss.Address != 0 && signals.SetStack(in stack, context.Regs.sp) is var error and not 0)
            return error;
        return uoss.Address == 0 ? 0 : WriteStack(context, uoss, in old);
    }

    public override long Pause(SyscallContext context) => TaskSignals.Pause(context);

    public override long RestartSyscall(SyscallContext context) => context.RestartSyscall();

    /// <summary><c>do_sigtimedwait</c>.</summary>
    private long TimedWait(SyscallContext context, SignalSet these, UserPtr<siginfo> uinfo, (long Seconds, long Nanoseconds)? timeout)
    {
        long deadline = long.MaxValue;
        if (timeout is { } time)
        {
            // timespec64_valid
            if (time.Seconds < 0 || time.Nanoseconds is < 0 or >= NanosecondsPerSecond)
                return -Errno.EINVAL;
            Int128 end = kernel.Now + (Int128)time.Seconds * NanosecondsPerSecond + time.Nanoseconds;
            deadline = (long)Int128.Min(end, long.MaxValue);
        }

        SyscallTask task = context.Task;
        bool isCompat = task.InCompatSyscall;
        return TaskSignals.Of(task).TimedWait(
            context,
            these,
            () => deadline != long.MaxValue && kernel.Now >= deadline,
            info => uinfo.Address != 0 && SigInfoCopy.Write(task.Memory, uinfo, in info, isCompat) is var error and not 0 ? error : info.si_signo);
    }

    /// <summary><c>sigprocmask</c>; null if there is no such way to change a mask.</summary>
    private static SignalSet? Changed(SignalSet old, int how, SignalSet set) => (SigmaskHow)how switch
    {
        SigmaskHow.SIG_BLOCK => old | set,
        SigmaskHow.SIG_UNBLOCK => old & ~set,
        SigmaskHow.SIG_SETMASK => set,
        _ => null,
    };

    private static unsafe long ReadAction(SyscallContext context, ReadOnlyUserPtr<sigaction> act, out SignalAction action)
    {
        if (context.Task.InCompatSyscall)
        {
            long error = context.Memory.GetUser(act.Cast<Abi.Compat.sigaction>(), out Abi.Compat.sigaction narrow);
            action = new SignalAction(narrow.sa_handler, narrow.sa_flags, narrow.sa_restorer, SetOf(narrow.sa_mask[0], narrow.sa_mask[1]));
            return error;
        }

        long result = context.Memory.GetUser(act, out sigaction wide);
        action = new SignalAction(wide.sa_handler, wide.sa_flags, wide.sa_restorer.Address, SetOf(wide.sa_mask[0], wide.sa_mask[1]));
        return result;
    }

    private static unsafe long WriteAction(SyscallContext context, UserPtr<sigaction> oact, in SignalAction action)
    {
        if (context.Task.InCompatSyscall)
        {
            Abi.Compat.sigaction narrow = new() { sa_handler = (uint)action.Handler, sa_flags = (uint)action.Flags, sa_restorer = (uint)action.Restorer };
            (narrow.sa_mask[0], narrow.sa_mask[1]) = ((uint)action.Mask.Bits, (uint)(action.Mask.Bits >> 32));
            return context.Memory.PutUser(oact.Cast<Abi.Compat.sigaction>(), narrow);
        }

        sigaction wide = new() { sa_handler = action.Handler, sa_flags = action.Flags, sa_restorer = new UserPtr(action.Restorer) };
        (wide.sa_mask[0], wide.sa_mask[1]) = ((uint)action.Mask.Bits, (uint)(action.Mask.Bits >> 32));
        return context.Memory.PutUser(oact, wide);
    }

    private static long ReadStack(SyscallContext context, ReadOnlyUserPtr<stack_t> uss, out SignalStack stack)
    {
        if (context.Task.InCompatSyscall)
        {
            long error = context.Memory.GetUser(uss.Cast<Abi.Compat.stack_t>(), out Abi.Compat.stack_t narrow);
            stack = new SignalStack(narrow.ss_sp, (uint)narrow.ss_flags, narrow.ss_size);
            return error;
        }

        long result = context.Memory.GetUser(uss, out stack_t wide);
        stack = new SignalStack(wide.ss_sp.Address, (uint)wide.ss_flags, wide.ss_size);
        return result;
    }

    private static long WriteStack(SyscallContext context, UserPtr<stack_t> uoss, in SignalStack stack) => context.Task.InCompatSyscall
        ? context.Memory.PutUser(uoss.Cast<Abi.Compat.stack_t>(), new Abi.Compat.stack_t { ss_sp = (uint)stack.Sp, ss_flags = (int)stack.Flags, ss_size = (uint)stack.Size })
        : context.Memory.PutUser(uoss, new stack_t { ss_sp = new UserPtr(stack.Sp), ss_flags = (int)stack.Flags, ss_size = stack.Size });

    private static SignalSet SetOf(uint low, uint high) => new(low | (ulong)high << 32);
}
