using System.Runtime.InteropServices;

namespace SyscallKit.Seccomp;

/// <summary>A supervisor's answer: <c>struct seccomp_notif_resp</c> (include/uapi/linux/seccomp.h), 24 bytes with the same names.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SeccompNotifResp
{
    /// <summary><c>SECCOMP_USER_NOTIF_FLAG_CONTINUE</c>: the call is made.</summary>
    public const uint Continue = 1;

    /// <summary>Which call is answered: <see cref="SeccompNotif.id"/>.</summary>
    public ulong id;

    /// <summary>The result, if there is no error: any value.</summary>
    public long val;

    /// <summary>The result, if it is not 0: as it is, so errors are negative.</summary>
    public int error;

    /// <summary>0, or <see cref="Continue"/> with neither result nor error.</summary>
    public uint flags;
}
