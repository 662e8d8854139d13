using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new timer descriptor.</summary>
[Flags]
public enum TimerfdCreateFlags : uint
{
    TFD_CLOEXEC = 0x80000,
    TFD_NONBLOCK = 0x800,
}
