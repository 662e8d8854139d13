namespace SyscallKit.Seccomp;

/// <summary>What becomes of a call: the <c>SECCOMP_RET_*</c> of include/uapi/linux/seccomp.h. As a signed number, the smaller wins.</summary>
#pragma warning disable CA1027 // No flags: numbers with room between them.
public enum SeccompAction : uint
#pragma warning restore CA1027
{
    /// <summary>The process dies of SIGSYS. So it does for every action that is not one of these.</summary>
    KillProcess = 0x8000_0000,

    /// <summary>The thread dies of SIGSYS.</summary>
    KillThread = 0,

    /// <summary>The thread gets SIGSYS, with the data in <c>si_errno</c>.</summary>
    Trap = 0x0003_0000,

    /// <summary>The call fails with the data as the error, of which 4095 is the largest.</summary>
    Errno = 0x0005_0000,

    /// <summary>A supervisor is asked.</summary>
    UserNotif = 0x7fc0_0000,

    /// <summary>The tracer is asked; the data is its message.</summary>
    Trace = 0x7ff0_0000,

    /// <summary>The call is made, and logged.</summary>
    Log = 0x7ffc_0000,

    /// <summary>The call is made.</summary>
    Allow = 0x7fff_0000,
}
