namespace SyscallKit.Linux.Abi;

/// <summary>A set of signals: bit n - 1 is signal n.</summary>
public struct sigset_t
{
    public ulong sig;
}
