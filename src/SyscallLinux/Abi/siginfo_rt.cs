using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is known of a signal that was queued with a value.</summary>
[CompatLayout<Compat.siginfo_rt>]
[CType("struct siginfo_rt")]
public struct siginfo_rt
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    public int pad;
    [Pid] public int si_pid;
    [Meaning(ArgumentKind.Uid)] public uint si_uid;
    [CType("void *"), Meaning(ArgumentKind.Cookie)] public ulong si_value;
}
