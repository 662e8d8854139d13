using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is known of a signal; the rest lies by number and code, as in <c>siginfo_kill</c> and the others.</summary>
[CType("struct siginfo")]
public unsafe struct siginfo
{
    [Signal, Value<Signals>] public int si_signo;
    [Meaning(ArgumentKind.Number)] public int si_errno;

    /// <summary>Codes of single signals are in <c>SiCodeSigchld</c> and the others.</summary>
    [Value<SiCode>] public int si_code;

    [CType("int[29]")] public fixed int rest[29];
}
