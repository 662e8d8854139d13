using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A descriptor that a supervisor puts into the caller: <c>SECCOMP_IOCTL_NOTIF_ADDFD</c>.</summary>
[CType("struct seccomp_notif_addfd")]
public struct seccomp_notif_addfd
{
    public u64 id;
    public u32 flags;
    [Fd] public u32 srcfd;
    [Fd] public u32 newfd;
    public u32 newfd_flags;
}
