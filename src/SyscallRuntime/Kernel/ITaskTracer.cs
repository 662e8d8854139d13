namespace SyscallKit.Kernel;

/// <summary>Who watches a task, as the other rooms ask it (<see cref="SyscallTask.Tracer"/>). Where it begins a stop, who asked leaves the task with <see cref="WorkResult.Stop"/>.</summary>
internal interface ITaskTracer
{
    /// <summary>Whether filters are not asked meanwhile (<c>PT_SUSPEND_SECCOMP</c>).</summary>
    bool SuspendsSeccomp { get; }

    /// <summary><c>ptrace_event(PTRACE_EVENT_SECCOMP, data)</c>, if the tracer wants it (<c>PTRACE_O_TRACESECCOMP</c>).</summary>
    /// <param name="data">What the filter said.</param>
    /// <returns>False if it does not: there is no stop.</returns>
    bool BeginSeccompStop(ushort data);

    /// <summary>The signal-delivery-stop (<c>ptrace_signal</c>, kernel/signal.c).</summary>
    /// <param name="info">The signal that would be delivered.</param>
    void BeginSignalStop(in SigInfo info);

    /// <summary>What the tracer made of the signal while the task stopped.</summary>
    /// <returns>The signal to deliver; <see cref="SigInfo.si_signo"/> 0 for none.</returns>
    SigInfo EndSignalStop();

    /// <summary>Before a handler is entered: a step ends here (<c>user_disable_single_step</c>), and neither the frame nor the handler has its trap flag.</summary>
    /// <returns>Whether the task was being stepped: then <see cref="BeginHandlerStop"/> follows.</returns>
    bool EndStep();

    /// <summary>The stop at the begin of a handler (<c>signal_setup_done</c>).</summary>
    void BeginHandlerStop();

    /// <summary><c>ptrace_event(PTRACE_EVENT_EXIT, code)</c>, if the tracer wants it (<c>PTRACE_O_TRACEEXIT</c>).</summary>
    /// <param name="death">How the task dies.</param>
    /// <returns>False if it does not: the task is dead at once.</returns>
    bool BeginExitStop(TaskDeath death);
}
