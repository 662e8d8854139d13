namespace SyscallKit.Kernel;

/// <summary><c>struct restart_block</c> (include/linux/restart_block.h): what <c>restart_syscall</c> goes on with.</summary>
/// <param name="Function">What goes on with the call; null for nothing.</param>
/// <param name="IsCompat">Whether it was armed in a 32-bit call (<c>arch_data</c>, arch/x86/include/asm/restart_block.h): that decides the number under which it is called.</param>
internal readonly record struct RestartBlock(RestartFunction? Function, bool IsCompat);
