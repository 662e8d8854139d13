namespace SyscallKit.Linux.Abi;

/// <summary>Keys of System V's inter-process communication with a meaning of their own.</summary>
public enum IpcKey
{
    IPC_PRIVATE = 0,
}
