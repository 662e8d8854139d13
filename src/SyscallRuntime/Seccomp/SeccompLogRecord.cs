using SyscallKit.Kernel;

namespace SyscallKit.Seccomp;

/// <summary>What is logged of a call that filters did not simply allow: <c>audit_seccomp</c> (kernel/auditsc.c).</summary>
/// <param name="Task">Who made it.</param>
/// <param name="Signal">The signal that kills it; 0 for none.</param>
/// <param name="Arch"><see cref="SeccompData.arch"/>.</param>
/// <param name="Syscall">The number.</param>
/// <param name="Ip">The address behind the instruction.</param>
/// <param name="Code">The action, as the filter gave it.</param>
public readonly record struct SeccompLogRecord(SyscallTask Task, int Signal, uint Arch, int Syscall, ulong Ip, SeccompAction Code)
{
    /// <summary>Whether it was a 32-bit call (<c>in_compat_syscall</c>).</summary>
    public bool IsCompat => Arch == SeccompData.ArchI386;
}
