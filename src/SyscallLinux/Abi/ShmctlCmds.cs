using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is done to a shared memory segment.</summary>
[Flags]
public enum ShmctlCmds : uint
{
    [MaskedBy(0xff)] IPC_SET = 0x1,
    [MaskedBy(0xff)] IPC_STAT = 0x2,
    [MaskedBy(0xff)] IPC_INFO = 0x3,
    [MaskedBy(0xff)] SHM_LOCK = 0xb,
    [MaskedBy(0xff)] SHM_UNLOCK = 0xc,
    [MaskedBy(0xff)] SHM_STAT = 0xd,
    [MaskedBy(0xff)] SHM_INFO = 0xe,
    [MaskedBy(0xff)] SHM_STAT_ANY = 0xf,

    IPC_64 = 0x100,

    [MaskedBy(0xff)] IPC_RMID = 0,
}
