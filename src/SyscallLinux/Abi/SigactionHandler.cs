namespace SyscallKit.Linux.Abi;

/// <summary>Handlers that are no functions.</summary>
public enum SigactionHandler : long
{
    SIG_DFL = 0,
    SIG_IGN = 1,
    SIG_ERR = -1,
}
