using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is known of a descriptor that is ready.</summary>
[CompatLayout<Compat.siginfo_sigpoll>]
[CType("struct siginfo_sigpoll")]
public struct siginfo_sigpoll
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    public int pad;
    [Flags<PollEvents>] public long si_band;
    [Fd] public int si_fd;
}
