using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new signal descriptor.</summary>
[Flags]
public enum SignalfdFlags : uint
{
    SFD_CLOEXEC = 0x80000,
    SFD_NONBLOCK = 0x800,
}
