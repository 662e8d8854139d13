using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>What is known of a system call that was refused, as i386 lays it out.</summary>
[CType("struct siginfo_sigsys")]
public struct siginfo_sigsys
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    [CType("void *"), Meaning(ArgumentKind.Address)] public uint si_call_addr;

    /// <summary>The number of the call.</summary>
    [Meaning(ArgumentKind.Number)] public int si_syscall;

    [Value<AuditArch>] public uint si_arch;
}
