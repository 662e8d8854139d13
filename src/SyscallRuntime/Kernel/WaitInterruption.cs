namespace SyscallKit.Kernel;

/// <summary>What a signal does to a wait.</summary>
/// <param name="Error">The error with which the call then leaves; 0 if only a signal that kills ends the wait (<c>TASK_KILLABLE</c>).</param>
/// <param name="Restart">What <c>restart_syscall</c> is to go on with (<c>set_restart_fn</c>); null for nothing new.</param>
internal readonly record struct WaitInterruption(int Error, RestartFunction? Restart);
