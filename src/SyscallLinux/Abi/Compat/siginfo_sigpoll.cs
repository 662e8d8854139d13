using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>What is known of a descriptor that is ready, as i386 lays it out.</summary>
[CType("struct siginfo_sigpoll")]
public struct siginfo_sigpoll
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    [Flags<PollEvents>] public int si_band;
    [Fd] public int si_fd;
}
