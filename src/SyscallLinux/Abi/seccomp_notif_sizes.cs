using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Sizes of the structures of notifications in this kernel: <c>SECCOMP_GET_NOTIF_SIZES</c>.</summary>
[CType("struct seccomp_notif_sizes")]
public struct seccomp_notif_sizes
{
    [CType("u16")] public ushort seccomp_notif;
    [CType("u16")] public ushort seccomp_notif_resp;
    [CType("u16")] public ushort seccomp_data;
}
