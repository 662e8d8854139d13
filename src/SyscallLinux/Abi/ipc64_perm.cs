using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The owner and permissions of an object of System V's inter-process communication.</summary>
[CompatLayout<Compat.ipc64_perm>]
[CType("struct ipc64_perm")]
public struct ipc64_perm
{
    [CType("__kernel_key_t"), Meaning(ArgumentKind.IpcKey), Value<IpcKey>] public int key;
    [CType("__kernel_uid32_t"), Meaning(ArgumentKind.Uid)] public uint uid;
    [CType("__kernel_gid32_t"), Meaning(ArgumentKind.Gid)] public uint gid;
    [CType("__kernel_uid32_t"), Meaning(ArgumentKind.Uid)] public uint cuid;
    [CType("__kernel_gid32_t"), Meaning(ArgumentKind.Gid)] public uint cgid;
    [CType("__kernel_mode_t"), Mode, Value<ShmModeBits>] public uint mode;
    public ushort seq;
    public ushort __pad2;
    [CType("__kernel_ulong_t")] public ulong __unused1;
    [CType("__kernel_ulong_t")] public ulong __unused2;
}
