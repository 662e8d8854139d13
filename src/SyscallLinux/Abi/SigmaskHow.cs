namespace SyscallKit.Linux.Abi;

/// <summary>How a set of signals changes the mask.</summary>
public enum SigmaskHow
{
    SIG_BLOCK = 0,
    SIG_UNBLOCK = 1,
    SIG_SETMASK = 2,
}
