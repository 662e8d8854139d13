using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is known of a system call that was refused.</summary>
[CompatLayout<Compat.siginfo_sigsys>]
[CType("struct siginfo_sigsys")]
public struct siginfo_sigsys
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    public int pad;
    [Meaning(ArgumentKind.Address)] public UserPtr si_call_addr;

    /// <summary>The number of the call.</summary>
    [Meaning(ArgumentKind.Number)] public int si_syscall;

    [Value<AuditArch>] public uint si_arch;
}
