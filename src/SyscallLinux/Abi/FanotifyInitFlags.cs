using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a fanotify group listens.</summary>
[Flags]
public enum FanotifyInitFlags : uint
{
    [MaskedBy(0xc)] FAN_CLASS_CONTENT = 0x4,
    [MaskedBy(0xc)] FAN_CLASS_PRE_CONTENT = 0x8,
    [MaskedBy(0xc)] FAN_CLASS_NOTIF = 0,

    FAN_CLOEXEC = 0x1,
    FAN_NONBLOCK = 0x2,
    FAN_UNLIMITED_QUEUE = 0x10,
    FAN_UNLIMITED_MARKS = 0x20,
    FAN_ENABLE_AUDIT = 0x40,
    FAN_REPORT_PIDFD = 0x80,
    FAN_REPORT_TID = 0x100,
    FAN_REPORT_FID = 0x200,
    FAN_REPORT_DIR_FID = 0x400,
    FAN_REPORT_NAME = 0x800,
    FAN_REPORT_TARGET_FID = 0x1000,
    FAN_REPORT_FD_ERROR = 0x2000,
    FAN_REPORT_MNT = 0x4000,
}
