using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new descriptor of a mount.</summary>
[Flags]
public enum FsmountFlags : uint
{
    FSMOUNT_CLOEXEC = 0x1,
    FSMOUNT_NAMESPACE = 0x2,
}
