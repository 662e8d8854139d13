using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a thread is scheduled.</summary>
[Flags]
public enum SchedPolicy : uint
{
    [MaskedBy(0xffff)] SCHED_FIFO = 0x1,
    [MaskedBy(0xffff)] SCHED_RR = 0x2,
    [MaskedBy(0xffff)] SCHED_BATCH = 0x3,
    [MaskedBy(0xffff)] SCHED_IDLE = 0x5,
    [MaskedBy(0xffff)] SCHED_DEADLINE = 0x6,
    [MaskedBy(0xffff)] SCHED_EXT = 0x7,

    SCHED_RESET_ON_FORK = 0x40000000,

    [MaskedBy(0xffff)] SCHED_NORMAL = 0,
}
