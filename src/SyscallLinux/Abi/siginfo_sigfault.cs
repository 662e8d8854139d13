using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is known of a fault.</summary>
[CompatLayout<Compat.siginfo_sigfault>]
[CType("struct siginfo_sigfault")]
public struct siginfo_sigfault
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    public int pad;
    [Meaning(ArgumentKind.Address)] public UserPtr si_addr;
}
