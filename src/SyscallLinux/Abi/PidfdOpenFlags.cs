using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new process descriptor.</summary>
[Flags]
public enum PidfdOpenFlags : uint
{
    PIDFD_NONBLOCK = 0x800,
    PIDFD_THREAD = 0x80,
}
