using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How an operation on a semaphore is done.</summary>
[Flags]
public enum SemopFlags : uint
{
    SEM_UNDO = 0x1000,
    IPC_NOWAIT = 0x800,
}
