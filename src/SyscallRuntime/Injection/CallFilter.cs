using SyscallKit.Kernel;

namespace SyscallKit.Injection;

/// <summary>Says whether a call is meant, before it is made.</summary>
/// <param name="context">The call.</param>
/// <returns>Whether it is.</returns>
public delegate bool CallFilter(SyscallContext context);
