using System.Runtime.InteropServices;

namespace SyscallKit.Seccomp;

/// <summary>A call that waits for a supervisor: <c>struct seccomp_notif</c> (include/uapi/linux/seccomp.h), 80 bytes with the same names.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SeccompNotif
{
    /// <summary>By which it is answered.</summary>
    public ulong id;

    /// <summary>The task that makes the call.</summary>
    public uint pid;

    /// <summary>0.</summary>
    public uint flags;

    /// <summary>The call.</summary>
    public SeccompData data;
}
