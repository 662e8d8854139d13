using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is done to a message queue.</summary>
[Flags]
public enum MsgctlCmds : uint
{
    [MaskedBy(0xff)] IPC_SET = 0x1,
    [MaskedBy(0xff)] IPC_STAT = 0x2,
    [MaskedBy(0xff)] IPC_INFO = 0x3,
    [MaskedBy(0xff)] MSG_STAT = 0xb,
    [MaskedBy(0xff)] MSG_INFO = 0xc,
    [MaskedBy(0xff)] MSG_STAT_ANY = 0xd,

    IPC_64 = 0x100,

    [MaskedBy(0xff)] IPC_RMID = 0,
}
