using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The owner and permissions of an object of System V's inter-process communication.</summary>
[CompatLayout<Compat.ipc64_perm>]
[CType("struct ipc64_perm")]
public struct ipc64_perm
{
    [Meaning(ArgumentKind.IpcKey), Value<IpcKey>] public __kernel_key_t key;
    [Meaning(ArgumentKind.Uid)] public __kernel_uid32_t uid;
    [Meaning(ArgumentKind.Gid)] public __kernel_gid32_t gid;
    [Meaning(ArgumentKind.Uid)] public __kernel_uid32_t cuid;
    [Meaning(ArgumentKind.Gid)] public __kernel_gid32_t cgid;
    [Mode, Value<ShmModeBits>] public __kernel_mode_t mode;
    public ushort seq;
    public ushort __pad2;
    public __kernel_ulong_t __unused1;
    public __kernel_ulong_t __unused2;
}
