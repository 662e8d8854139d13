using System.Runtime.InteropServices;

namespace SyscallKit.Seccomp;

/// <summary>A file that a supervisor gives to a task whose call waits: <c>struct seccomp_notif_addfd</c> (include/uapi/linux/seccomp.h), 24 bytes with the same names.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SeccompNotifAddFd
{
    /// <summary><c>SECCOMP_ADDFD_FLAG_SETFD</c>: the descriptor is to be <see cref="newfd"/>.</summary>
    public const uint SetFd = 1;

    /// <summary><c>SECCOMP_ADDFD_FLAG_SEND</c>: the descriptor is the result of the call.</summary>
    public const uint Send = 2;

    /// <summary><c>O_CLOEXEC</c>, the only flag of a descriptor.</summary>
    public const uint CloseOnExec = 0x8_0000;

    /// <summary>Which call: <see cref="SeccompNotif.id"/>.</summary>
    public ulong id;

    /// <summary><see cref="SetFd"/>, <see cref="Send"/>.</summary>
    public uint flags;

    /// <summary>The supervisor's descriptor of the file.</summary>
    public uint srcfd;

    /// <summary>The task's descriptor, with <see cref="SetFd"/>; else 0.</summary>
    public uint newfd;

    /// <summary>0 or <see cref="CloseOnExec"/>.</summary>
    public uint newfd_flags;
}
