namespace SyscallKit.Signaling;

/// <summary>For what a task has stopped on the way to user mode.</summary>
internal enum SignalStop
{
    /// <summary>For nothing.</summary>
    None,

    /// <summary>A signal that the tracer may take away (<c>ptrace_signal</c>).</summary>
    Signal,

    /// <summary>A signal that stops the process (<c>do_signal_stop</c>).</summary>
    Job,

    /// <summary>The tracer's step into a handler (<c>ptrace_notify</c>).</summary>
    Step,
}
