using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a filter is installed.</summary>
[Flags]
public enum SeccompFilterFlags : uint
{
    SECCOMP_FILTER_FLAG_TSYNC = 0x1,
    SECCOMP_FILTER_FLAG_LOG = 0x2,
    SECCOMP_FILTER_FLAG_SPEC_ALLOW = 0x4,
    SECCOMP_FILTER_FLAG_NEW_LISTENER = 0x8,
    SECCOMP_FILTER_FLAG_TSYNC_ESRCH = 0x10,
    SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV = 0x20,
}
