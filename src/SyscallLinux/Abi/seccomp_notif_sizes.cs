using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Sizes of the structures of notifications in this kernel: <c>SECCOMP_GET_NOTIF_SIZES</c>.</summary>
[CType("struct seccomp_notif_sizes")]
public struct seccomp_notif_sizes
{
    public u16 seccomp_notif;
    public u16 seccomp_notif_resp;
    public u16 seccomp_data;
}
