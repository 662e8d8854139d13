using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a message queue is made or found; the low nine bits are permissions.</summary>
[Flags]
public enum MsggetFlags : uint
{
    IPC_CREAT = 0x200,
    IPC_EXCL = 0x400,
}
