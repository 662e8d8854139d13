using System;
using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>struct sighand_struct</c>: what is to be done with each signal. Threads share one, and so do processes made with <c>CLONE_SIGHAND</c>.</summary>
public sealed class SignalHandlers
{
    private readonly SignalAction[] _actions;

    /// <summary>Default actions for all signals.</summary>
    public SignalHandlers()
        : this(new SignalAction[SignalNumber.Last], new Lock())
    {
    }

    private SignalHandlers(SignalAction[] actions, Lock siglock) => (_actions, Lock) = (actions, siglock);

    /// <summary><c>siglock</c>: what is pending for whoever has these handlers changes under it, too.</summary>
    internal Lock Lock { get; }

    /// <summary>The action of a signal, 1 to 64.</summary>
    internal ref SignalAction this[int signal] => ref _actions[signal - 1];

    /// <summary>The action of a signal, for who does not hold the lock.</summary>
    internal SignalAction Get(int signal)
    {
        lock (Lock)
            return this[signal];
    }

    /// <summary>The handler has run once and is gone (<c>SA_RESETHAND</c>).</summary>
    internal void Reset(int signal)
    {
        lock (Lock)
            this[signal] = this[signal] with { Handler = SignalAction.SIG_DFL };
    }

    /// <summary><c>sig_handler_ignored</c>: whether nothing comes of a signal.</summary>
    internal bool Ignores(int signal) => this[signal].IsIgnored || this[signal].IsDefault && SignalDefaults.IsIgnored(signal);

    /// <summary>The same handlers for a new process (<c>copy_sighand</c>, kernel/fork.c).</summary>
    internal SignalHandlers Copy() => new([.. _actions], new Lock());

    /// <summary>
    /// The handlers of a new program (<c>unshare_sighand</c>, <c>flush_signal_handlers</c>): what was ignored stays so. The lock stays too, since others may be
    /// waiting for it.
    /// </summary>
    internal SignalHandlers ForExec() =>
        new(Array.ConvertAll(_actions, static action => action.IsIgnored ? new SignalAction(SignalAction.SIG_IGN, 0, 0, default) : default), Lock);
}
