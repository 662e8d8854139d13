using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is done to a set of semaphores.</summary>
[Flags]
public enum SemctlCmds : uint
{
    [MaskedBy(0xff)] IPC_SET = 0x1,
    [MaskedBy(0xff)] IPC_STAT = 0x2,
    [MaskedBy(0xff)] IPC_INFO = 0x3,
    [MaskedBy(0xff)] GETPID = 0xb,
    [MaskedBy(0xff)] GETVAL = 0xc,
    [MaskedBy(0xff)] GETALL = 0xd,
    [MaskedBy(0xff)] GETNCNT = 0xe,
    [MaskedBy(0xff)] GETZCNT = 0xf,
    [MaskedBy(0xff)] SETVAL = 0x10,
    [MaskedBy(0xff)] SETALL = 0x11,
    [MaskedBy(0xff)] SEM_STAT = 0x12,
    [MaskedBy(0xff)] SEM_INFO = 0x13,
    [MaskedBy(0xff)] SEM_STAT_ANY = 0x14,

    IPC_64 = 0x100,

    [MaskedBy(0xff)] IPC_RMID = 0,
}
