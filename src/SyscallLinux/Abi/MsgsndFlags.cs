using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a message is sent to a queue.</summary>
[Flags]
public enum MsgsndFlags : uint
{
    IPC_NOWAIT = 0x800,
}
