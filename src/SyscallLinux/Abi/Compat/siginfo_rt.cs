using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>What is known of a signal that was queued with a value, as i386 lays it out.</summary>
[CType("struct siginfo_rt")]
public struct siginfo_rt
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    [Pid] public int si_pid;
    [Meaning(ArgumentKind.Uid)] public uint si_uid;
    [CType("void *"), Meaning(ArgumentKind.Cookie)] public uint si_value;
}
