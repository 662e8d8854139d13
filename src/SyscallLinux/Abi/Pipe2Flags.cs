using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new pipe.</summary>
[Flags]
public enum Pipe2Flags : uint
{
    O_EXCL = 0x80,
    O_NONBLOCK = 0x800,
    O_DIRECT = 0x4000,
    O_CLOEXEC = 0x80000,
}
