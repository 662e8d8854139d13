using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a message is taken from a queue.</summary>
[Flags]
public enum MsgrcvFlags : uint
{
    MSG_NOERROR = 0x1000,
    MSG_EXCEPT = 0x2000,
    MSG_COPY = 0x4000,
    IPC_NOWAIT = 0x800,
}
