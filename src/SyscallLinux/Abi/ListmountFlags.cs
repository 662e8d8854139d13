using System;

namespace SyscallKit.Linux.Abi;

/// <summary>In which order mounts are listed.</summary>
[Flags]
public enum ListmountFlags : uint
{
    LISTMOUNT_REVERSE = 0x1,
}
