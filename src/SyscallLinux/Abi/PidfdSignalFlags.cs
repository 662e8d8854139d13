using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Whom a signal to a process descriptor goes to.</summary>
[Flags]
public enum PidfdSignalFlags : uint
{
    PIDFD_SIGNAL_THREAD = 0x1,
    PIDFD_SIGNAL_THREAD_GROUP = 0x2,
    PIDFD_SIGNAL_PROCESS_GROUP = 0x4,
}
