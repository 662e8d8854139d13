using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The owner and permissions of an object of System V's inter-process communication, as i386 lays it out.</summary>
[CType("struct ipc64_perm")]
public unsafe struct ipc64_perm
{
    [CType("__kernel_key_t"), Meaning(ArgumentKind.IpcKey), Value<IpcKey>] public int key;
    [CType("__kernel_uid32_t"), Meaning(ArgumentKind.Uid)] public uint uid;
    [CType("__kernel_gid32_t"), Meaning(ArgumentKind.Gid)] public uint gid;
    [CType("__kernel_uid32_t"), Meaning(ArgumentKind.Uid)] public uint cuid;
    [CType("__kernel_gid32_t"), Meaning(ArgumentKind.Gid)] public uint cgid;
    [CType("__kernel_mode_t"), Mode, Value<ShmModeBits>] public ushort mode;
    [CType("unsigned char[2]")] public fixed byte __pad1[2];
    public ushort seq;
    public ushort __pad2;
    [CType("__kernel_ulong_t")] public uint __unused1;
    [CType("__kernel_ulong_t")] public uint __unused2;
}
