using System;

namespace SyscallKit.Linux.Abi;

/// <summary>States of a shared memory segment beside its permissions.</summary>
[Flags]
public enum ShmModeBits : uint
{
    SHM_DEST = 0x200,
    SHM_LOCKED = 0x400,
}
