namespace SyscallKit.Linux.Abi;

/// <summary>What happened to a child: <c>si_code</c> of <c>SIGCHLD</c>.</summary>
public enum SiCodeSigchld
{
    CLD_EXITED = 1,
    CLD_KILLED = 2,
    CLD_DUMPED = 3,
    CLD_TRAPPED = 4,
    CLD_STOPPED = 5,
    CLD_CONTINUED = 6,
}
