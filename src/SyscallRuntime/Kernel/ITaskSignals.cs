namespace SyscallKit.Kernel;

/// <summary>What takes the signals of a task. A task has one that only kills until the room for signals gives it another (<see cref="SyscallTask.Signals"/>).</summary>
internal interface ITaskSignals
{
    /// <summary>Whether a signal is pending that kills whatever the task does (<c>fatal_signal_pending</c>).</summary>
    bool IsFatalPending { get; }

    /// <summary>Queues a signal (<c>send_signal_locked</c>): from any thread. What waits for nothing but it is woken.</summary>
    void Send(in SigInfo info);

    /// <summary>Queues a signal that can be neither blocked nor ignored (<c>force_sig_info_to_task</c>, kernel/signal.c); on the task's own thread.</summary>
    /// <param name="info">The signal.</param>
    /// <param name="isFatal">Whether it kills although there is a handler, and no tracer can take it away (<c>HANDLER_EXIT</c>).</param>
    void Force(in SigInfo info, bool isFatal);
}
