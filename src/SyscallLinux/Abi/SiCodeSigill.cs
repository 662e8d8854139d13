namespace SyscallKit.Linux.Abi;

/// <summary>What was wrong with an instruction: <c>si_code</c> of <c>SIGILL</c>.</summary>
public enum SiCodeSigill
{
    ILL_ILLOPC = 1,
    ILL_ILLOPN = 2,
    ILL_ILLADR = 3,
    ILL_ILLTRP = 4,
    ILL_PRVOPC = 5,
    ILL_PRVREG = 6,
    ILL_COPROC = 7,
    ILL_BADSTK = 8,
}
