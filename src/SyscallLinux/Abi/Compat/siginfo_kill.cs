using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>What is known of a signal that a process sent, as i386 lays it out.</summary>
[CType("struct siginfo_kill")]
public struct siginfo_kill
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    [Pid] public int si_pid;
    [Meaning(ArgumentKind.Uid)] public uint si_uid;
}
