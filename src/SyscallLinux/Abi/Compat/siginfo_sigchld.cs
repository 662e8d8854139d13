using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>What is known of a child that changed its state, as i386 lays it out.</summary>
[CType("struct siginfo_sigchld")]
public struct siginfo_sigchld
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    [Pid] public int si_pid;
    [Meaning(ArgumentKind.Uid)] public uint si_uid;

    /// <summary>An exit code; a signal for <c>CLD_KILLED</c>, <c>CLD_DUMPED</c>, <c>CLD_STOPPED</c>, <c>CLD_TRAPPED</c> and <c>CLD_CONTINUED</c>.</summary>
    [Meaning(ArgumentKind.ExitCode)] public int si_status;

    public int si_utime;
    public int si_stime;
}
