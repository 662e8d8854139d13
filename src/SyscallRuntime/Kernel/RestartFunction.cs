namespace SyscallKit.Kernel;

/// <summary>Goes on with a call that a signal ended, and for which no handler ran: <c>restart_block.fn</c>.</summary>
/// <param name="context">The call of <c>restart_syscall</c>.</param>
/// <returns>The result.</returns>
internal delegate long RestartFunction(SyscallContext context);
