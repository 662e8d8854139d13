using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new event counter.</summary>
[Flags]
public enum EventfdFlags : uint
{
    EFD_SEMAPHORE = 0x1,
    EFD_CLOEXEC = 0x80000,
    EFD_NONBLOCK = 0x800,
}
