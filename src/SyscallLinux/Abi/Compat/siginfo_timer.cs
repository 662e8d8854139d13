using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>What is known of a signal that a POSIX timer sent, as i386 lays it out.</summary>
[CType("struct siginfo_timer")]
public struct siginfo_timer
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    [Meaning(ArgumentKind.TimerId)] public int si_timerid;
    [Meaning(ArgumentKind.Count)] public int si_overrun;
    [CType("void *")] public uint si_value;
}
