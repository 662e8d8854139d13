namespace SyscallKit.Linux.Abi;

/// <summary>What arithmetic went wrong: <c>si_code</c> of <c>SIGFPE</c>.</summary>
public enum SiCodeSigfpe
{
    FPE_INTDIV = 1,
    FPE_INTOVF = 2,
    FPE_FLTDIV = 3,
    FPE_FLTOVF = 4,
    FPE_FLTUND = 5,
    FPE_FLTRES = 6,
    FPE_FLTINV = 7,
    FPE_FLTSUB = 8,
    FPE_FLTUNK = 14,
    FPE_CONDTRAP = 15,
}
