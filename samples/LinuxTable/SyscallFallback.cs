using SyscallKit.Kernel;

namespace LinuxKernel;

/// <summary>Serves a call that has no body.</summary>
/// <param name="context">The call: <c>Regs.orig_ax</c> holds its number, the argument registers of the caller's ABI its arguments.</param>
/// <returns>What the caller finds in rax: a result, or an error as <c>-Errno.EBADF</c> gives it.</returns>
public delegate long SyscallFallback(SyscallContext context);
