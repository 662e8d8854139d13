using System.Runtime.InteropServices;

namespace SyscallKit.Interception;

/// <summary><c>struct ptrace_sud_config</c> (include/uapi/linux/ptrace.h), byte for byte.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UserDispatchConfig
{
    /// <summary><see cref="UserDispatch.Off"/> or <see cref="UserDispatch.ExclusiveOn"/>.</summary>
    public ulong mode;

    /// <summary>The address of the byte that decides; 0 for none.</summary>
    public ulong selector;

    /// <summary>Where the range begins from which calls are Linux's.</summary>
    public ulong offset;

    /// <summary>Its length in bytes.</summary>
    public ulong len;
}
