using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is done with a futex.</summary>
[Flags]
public enum FutexOp : uint
{
    [MaskedBy(0xff)] FUTEX_WAIT_PRIVATE = 0x80,
    [MaskedBy(0xff)] FUTEX_WAKE_PRIVATE = 0x81,
    [MaskedBy(0xff)] FUTEX_REQUEUE_PRIVATE = 0x83,
    [MaskedBy(0xff)] FUTEX_CMP_REQUEUE_PRIVATE = 0x84,
    [MaskedBy(0xff)] FUTEX_WAKE_OP_PRIVATE = 0x85,
    [MaskedBy(0xff)] FUTEX_LOCK_PI_PRIVATE = 0x86,
    [MaskedBy(0xff)] FUTEX_UNLOCK_PI_PRIVATE = 0x87,
    [MaskedBy(0xff)] FUTEX_TRYLOCK_PI_PRIVATE = 0x88,
    [MaskedBy(0xff)] FUTEX_WAIT_BITSET_PRIVATE = 0x89,
    [MaskedBy(0xff)] FUTEX_WAKE_BITSET_PRIVATE = 0x8a,
    [MaskedBy(0xff)] FUTEX_WAIT_REQUEUE_PI_PRIVATE = 0x8b,
    [MaskedBy(0xff)] FUTEX_CMP_REQUEUE_PI_PRIVATE = 0x8c,
    [MaskedBy(0xff)] FUTEX_LOCK_PI2_PRIVATE = 0x8d,

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
