using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What entering an io_uring does.</summary>
[Flags]
public enum IoUringEnterFlags : uint
{
    IORING_ENTER_GETEVENTS = 0x1,
    IORING_ENTER_SQ_WAKEUP = 0x2,
    IORING_ENTER_SQ_WAIT = 0x4,
    IORING_ENTER_EXT_ARG = 0x8,
    IORING_ENTER_REGISTERED_RING = 0x10,
    IORING_ENTER_ABS_TIMER = 0x20,
    IORING_ENTER_EXT_ARG_REG = 0x40,
    IORING_ENTER_NO_IOWAIT = 0x80,
}
