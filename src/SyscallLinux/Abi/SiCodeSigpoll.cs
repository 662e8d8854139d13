namespace SyscallKit.Linux.Abi;

/// <summary>What a descriptor is ready for: <c>si_code</c> of <c>SIGPOLL</c>.</summary>
public enum SiCodeSigpoll
{
    POLL_IN = 1,
    POLL_OUT = 2,
    POLL_MSG = 3,
    POLL_ERR = 4,
    POLL_PRI = 5,
    POLL_HUP = 6,
}
