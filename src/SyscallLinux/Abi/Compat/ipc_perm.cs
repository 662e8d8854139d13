using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The owner and permissions of an object, of the older form with 16-bit ids.</summary>
[CType("struct ipc_perm")]
public struct ipc_perm
{
    [CType("__kernel_key_t")] public int key;
    [CType("__kernel_uid_t")] public ushort uid;
    [CType("__kernel_gid_t")] public ushort gid;
    [CType("__kernel_uid_t")] public ushort cuid;
    [CType("__kernel_gid_t")] public ushort cgid;
    [CType("__kernel_mode_t")] public ushort mode;
    public ushort seq;
}
