using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is known of a signal that a process sent.</summary>
[CompatLayout<Compat.siginfo_kill>]
[CType("struct siginfo_kill")]
public struct siginfo_kill
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    public int pad;
    [Pid] public int si_pid;
    [Meaning(ArgumentKind.Uid)] public uint si_uid;
}
