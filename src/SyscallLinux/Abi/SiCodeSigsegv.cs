namespace SyscallKit.Linux.Abi;

/// <summary>Why an address was refused: <c>si_code</c> of <c>SIGSEGV</c>.</summary>
public enum SiCodeSigsegv
{
    SEGV_MAPERR = 1,
    SEGV_ACCERR = 2,
    SEGV_BNDERR = 3,
    SEGV_PKUERR = 4,
    SEGV_ACCADI = 5,
    SEGV_ADIDERR = 6,
    SEGV_ADIPERR = 7,
    SEGV_MTEAERR = 8,
    SEGV_MTESERR = 9,
    SEGV_CPERR = 10,
}
