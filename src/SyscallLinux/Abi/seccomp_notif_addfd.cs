using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A descriptor that a supervisor puts into the caller: <c>SECCOMP_IOCTL_NOTIF_ADDFD</c>.</summary>
[CType("struct seccomp_notif_addfd")]
public struct seccomp_notif_addfd
{
    [CType("u64")] public ulong id;
    [CType("u32")] public uint flags;
    [CType("u32"), Fd] public uint srcfd;
    [CType("u32"), Fd] public uint newfd;
    [CType("u32")] public uint newfd_flags;
}
