// Mirrors kernel/signal.c: __set_current_blocked, do_sigaction, do_sigaltstack, set_user_sigmask.
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <content>What a program sets: what is blocked, what is done, where handlers run.</content>
public sealed partial class TaskSignals
{
    /// <summary>Blocks exactly these signals (<c>set_current_blocked</c>). SIGKILL and SIGSTOP cannot be blocked.</summary>
    /// <param name="set">The signals.</param>
    public void Block(SignalSet set)
    {
        set &= ~SignalSet.Unblockable;
        lock (Lock)
        {
            if (Task.IsSignalPending)
                WakeOthers(set & ~_blocked);
            _blocked = set;
            Recalculate();
        }
    }

    /// <summary>
    /// Blocks exactly these signals while the call in progress waits (<c>set_user_sigmask</c>): <c>rt_sigsuspend</c>, <c>ppoll</c>, <c>pselect6</c>. If a signal ends
    /// the wait, the mask of before is put back when it was seen to; a handler's frame holds it already.
    /// </summary>
    /// <param name="set">The signals.</param>
    public void BlockForCall(SignalSet set)
    {
        _saved ??= _blocked;
        Block(set);
    }

    /// <summary>The call has ended without a signal: the mask of before <see cref="BlockForCall"/> is put back (<c>restore_saved_sigmask</c>).</summary>
    public void EndBlockForCall()
    {
        if (_saved is not { } saved)
            return;
        _saved = null;
        Block(saved);
    }

    /// <summary>What is done with a signal (<c>do_sigaction</c>).</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="action">The action.</param>
    /// <returns>0; -EINVAL for a number that is no signal, and for a signal that has been forced to kill.</returns>
    public long GetAction(int signal, out SignalAction action)
    {
        action = default;
        if (!SignalNumber.IsValid(signal))
            return -Errno.EINVAL;
        lock (Lock)
            return Show(in Group.Handlers[signal], out action);
    }

    /// <summary>Sets what is to be done with a signal (<c>do_sigaction</c>). If it is to be ignored, it is no longer pending.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="action">The action. Flags that Linux does not know are cleared.</param>
    /// <param name="old">The action until now.</param>
    /// <returns>0; -EINVAL for a number that is no signal, for SIGKILL and SIGSTOP, and for a signal that has been forced to kill.</returns>
    /// <remarks>In a 32-bit call (<see cref="SyscallTask.InCompatSyscall"/>) the frame is to be a 32-bit one.</remarks>
    public long SetAction(int signal, in SignalAction action, out SignalAction old)
    {
        old = default;
        if (!SignalNumber.IsValid(signal) || SignalSet.Unblockable.Contains(signal))
            return -Errno.EINVAL;
        lock (Lock)
        {
            ref SignalAction current = ref Group.Handlers[signal];
            if (Show(in current, out old) is var error and not 0)
                return error;
            current = action with
            {
                Flags = action.Flags & SignalAction.Settable | (Task.InCompatSyscall ? SignalAction.SA_IA32_ABI : 0),
                Mask = action.Mask & ~SignalSet.Unblockable,
            };
            if (Group.Handlers.Ignores(signal))
                Group.Flush(SignalSet.Of(signal));
        }

        return 0;
    }

    private static long Show(in SignalAction action, out SignalAction shown)
    {
        shown = action with { Flags = action.Flags & SignalAction.Settable };
        return action.Has(SignalAction.SA_IMMUTABLE) ? -Errno.EINVAL : 0;
    }

    /// <summary>The alternate stack, as a program asks for it: <see cref="SignalStack.Flags"/> says whether it is in use.</summary>
    /// <param name="sp">The stack pointer of the program.</param>
    public SignalStack GetStack(ulong sp) => _stack with { Flags = _stack.Mode(sp) | _stack.Flags & SignalStack.SS_AUTODISARM };

    /// <summary>Sets the alternate stack (<c>do_sigaltstack</c>).</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="sp">The stack pointer of the program.</param>
    /// <returns>0; -EPERM while a handler runs on the present one; -EINVAL for unknown flags; -ENOMEM for less than <see cref="SignalStack.MinimalSize"/> bytes.</returns>
    public long SetStack(in SignalStack stack, ulong sp)
    {
        if (_stack.IsInUse(sp))
            return -Errno.EPERM;
        uint mode = stack.Flags & ~SignalStack.SS_AUTODISARM;
        if (mode is not (0 or SignalStack.SS_ONSTACK or SignalStack.SS_DISABLE))
            return -Errno.EINVAL;
        if (mode == SignalStack.SS_DISABLE)
            _stack = new SignalStack(0, stack.Flags, 0);
        else if (stack.Size < SignalStack.MinimalSize && stack != _stack)
            return -Errno.ENOMEM;
        else
            _stack = stack;
        return 0;
    }

    /// <summary>The stack as frames hold it (<c>unsafe_save_altstack</c>).</summary>
    internal SignalStack Stack => _stack;
}
