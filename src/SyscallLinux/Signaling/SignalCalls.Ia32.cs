// Mirrors kernel/signal.c: the calls that i386 has alone, of sets of 32 signals.
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Memory;
using SyscallKit.Signaling;

namespace SyscallKit.Linux.Signaling;

/// <content>i386's own.</content>
public partial class SignalCalls
{
    private const ulong LowHalf = uint.MaxValue;

    public override long Signal(SyscallContext context, int sig, uint handler)
    {
        SignalAction action = new(handler, SignalAction.SA_RESETHAND | SignalAction.SA_NODEFER, 0, default);
        long error = TaskSignals.Of(context.Task).SetAction(sig, in action, out SignalAction old);
        return error != 0 ? error : (long)old.Handler;
    }

    public override long Sigaction(SyscallContext context, int sig, ReadOnlyUserPtr<Abi.Compat.old_sigaction> act, UserPtr<Abi.Compat.old_sigaction> oact)
    {
        TaskSignals signals = TaskSignals.Of(context.Task);
        Abi.Compat.old_sigaction given = default;
        if (act.Address != 0 && context.Memory.GetUser(act, out given) is var unreadable and not 0)
            return unreadable;
        SignalAction action = new(given.sa_handler, given.sa_flags, given.sa_restorer, new SignalSet(given.sa_mask));
        long error = act.Address != 0 ? signals.SetAction(sig, in action, out SignalAction old) : signals.GetAction(sig, out old);
        if (error != 0 || oact.Address == 0)
            return error;
        return context.Memory.PutUser(oact, new Abi.Compat.old_sigaction
        {
            sa_handler = (uint)old.Handler,
            sa_flags = (uint)old.Flags,
            sa_restorer = (uint)old.Restorer,
            sa_mask = (uint)old.Mask.Bits,
        });
    }

    // Native calls of which i386 has the numbers: all 64 bits of the set come and go.
    public override long SGetMask(SyscallContext context) => (long)TaskSignals.Of(context.Task).Blocked.Bits;

    public override long SSetMask(SyscallContext context, int newmask)
    {
        TaskSignals signals = TaskSignals.Of(context.Task);
        int old = (int)signals.Blocked.Bits;
        signals.Block(new SignalSet((ulong)newmask));
        return old;
    }

    public override long Sigsuspend(SyscallContext context, int unused1, int unused2, uint mask) =>
        TaskSignals.Of(context.Task).Suspend(context, new SignalSet(mask));

    public override long Sigpending(SyscallContext context, UserPtr<uint> set) =>
        context.Memory.PutUser(set, (uint)TaskSignals.Of(context.Task).Pending.Bits);

    public override long Sigprocmask(SyscallContext context, int how, UserPtr<uint> nset, UserPtr<uint> oset)
    {
        TaskSignals signals = TaskSignals.Of(context.Task);
        SignalSet old = signals.Blocked;
        if (nset.Address != 0)
        {
            if (context.Memory.GetUser(nset, out uint set) is var error and not 0)
                return error;
            if (Changed(old, how, new SignalSet(set)) is not { } blocked)
                return -Errno.EINVAL;
            // Those from 33 on stay as they are.
            signals.Block(new SignalSet(blocked.Bits & LowHalf | old.Bits & ~LowHalf));
        }

        return oset.Address == 0 ? 0 : context.Memory.PutUser(oset, (uint)old.Bits);
    }

    public override long Sigreturn(SyscallContext context) => TaskSignals.Of(context.Task).CompatSigreturn(context);

    public override long RtSigtimedwaitTime32(SyscallContext context, UserPtr<sigset_t> uthese, UserPtr<siginfo> uinfo, UserPtr<Abi.Compat.timespec_old> uts, uint sigsetsize)
    {
        if (sigsetsize != SetSize)
            return -Errno.EINVAL;
        if (context.Memory.GetUser(uthese, out sigset_t these) is var badSet and not 0)
            return badSet;
        Abi.Compat.timespec_old time = default;
        if (uts.Address != 0 && context.Memory.GetUser(uts, out time) is var badTime and not 0)
            return badTime;
        return TimedWait(context, new SignalSet(these.sig), uinfo, uts.Address == 0 ? null : (time.tv_sec, time.tv_nsec));
    }
}
