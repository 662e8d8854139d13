using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is done with a futex.</summary>
[Flags]
public enum FutexOp : uint
{
    [MaskedBy(0x7f)] FUTEX_WAIT = 0,
    [MaskedBy(0x7f)] FUTEX_WAKE = 0x1,
    [MaskedBy(0x7f)] FUTEX_FD = 0x2,
    [MaskedBy(0x7f)] FUTEX_REQUEUE = 0x3,
    [MaskedBy(0x7f)] FUTEX_CMP_REQUEUE = 0x4,
    [MaskedBy(0x7f)] FUTEX_WAKE_OP = 0x5,
    [MaskedBy(0x7f)] FUTEX_LOCK_PI = 0x6,
    [MaskedBy(0x7f)] FUTEX_UNLOCK_PI = 0x7,
    [MaskedBy(0x7f)] FUTEX_TRYLOCK_PI = 0x8,
    [MaskedBy(0x7f)] FUTEX_WAIT_BITSET = 0x9,
    [MaskedBy(0x7f)] FUTEX_WAKE_BITSET = 0xa,
    [MaskedBy(0x7f)] FUTEX_WAIT_REQUEUE_PI = 0xb,
    [MaskedBy(0x7f)] FUTEX_CMP_REQUEUE_PI = 0xc,
    [MaskedBy(0x7f)] FUTEX_LOCK_PI2 = 0xd,

    FUTEX_PRIVATE_FLAG = 0x80,
    FUTEX_CLOCK_REALTIME = 0x100,
}
