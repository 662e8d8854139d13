using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is known of a signal that a POSIX timer sent.</summary>
[CompatLayout<Compat.siginfo_timer>]
[CType("struct siginfo_timer")]
public struct siginfo_timer
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    public int pad;
    [Meaning(ArgumentKind.TimerId)] public int si_timerid;
    [Meaning(ArgumentKind.Count)] public int si_overrun;
    public UserPtr si_value;
}
