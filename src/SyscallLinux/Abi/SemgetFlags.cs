using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a set of semaphores is made or found; the low nine bits are permissions.</summary>
[Flags]
public enum SemgetFlags : uint
{
    IPC_CREAT = 0x200,
    IPC_EXCL = 0x400,
}
