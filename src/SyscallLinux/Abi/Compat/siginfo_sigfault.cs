using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>What is known of a fault, as i386 lays it out.</summary>
[CType("struct siginfo_sigfault")]
public struct siginfo_sigfault
{
    public int si_signo;
    public int si_errno;
    public int si_code;
    [CType("void *"), Meaning(ArgumentKind.Address)] public uint si_addr;
}
