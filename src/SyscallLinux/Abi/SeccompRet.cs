using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What a filter decides; the low half is data for it.</summary>
[Flags]
public enum SeccompRet : uint
{
    [MaskedBy(0xffff0000)] SECCOMP_RET_KILL_PROCESS = 0x80000000,
    [MaskedBy(0xffff0000)] SECCOMP_RET_TRAP = 0x30000,
    [MaskedBy(0xffff0000)] SECCOMP_RET_ERRNO = 0x50000,
    [MaskedBy(0xffff0000)] SECCOMP_RET_USER_NOTIF = 0x7fc00000,
    [MaskedBy(0xffff0000)] SECCOMP_RET_TRACE = 0x7ff00000,
    [MaskedBy(0xffff0000)] SECCOMP_RET_LOG = 0x7ffc0000,
    [MaskedBy(0xffff0000)] SECCOMP_RET_ALLOW = 0x7fff0000,
    [MaskedBy(0xffff0000)] SECCOMP_RET_KILL_THREAD = 0,
}
