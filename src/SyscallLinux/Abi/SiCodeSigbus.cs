namespace SyscallKit.Linux.Abi;

/// <summary>Why memory could not be reached: <c>si_code</c> of <c>SIGBUS</c>.</summary>
public enum SiCodeSigbus
{
    BUS_ADRALN = 1,
    BUS_ADRERR = 2,
    BUS_OBJERR = 3,
    BUS_MCEERR_AR = 4,
    BUS_MCEERR_AO = 5,
}
