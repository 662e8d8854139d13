using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The owner and permissions of an object of System V's inter-process communication, as i386 lays it out.</summary>
[CType("struct ipc64_perm")]
public unsafe struct ipc64_perm
{
    [Meaning(ArgumentKind.IpcKey), Value<IpcKey>] public __kernel_key_t key;
    [Meaning(ArgumentKind.Uid)] public __kernel_uid32_t uid;
    [Meaning(ArgumentKind.Gid)] public __kernel_gid32_t gid;
    [Meaning(ArgumentKind.Uid)] public __kernel_uid32_t cuid;
    [Meaning(ArgumentKind.Gid)] public __kernel_gid32_t cgid;
    [CType("__kernel_mode_t"), Mode, Value<ShmModeBits>] public ushort mode;
    [CType("unsigned char[2]")] public fixed byte __pad1[2];
    public ushort seq;
    public ushort __pad2;
    [CType("__kernel_ulong_t")] public uint __unused1;
    [CType("__kernel_ulong_t")] public uint __unused2;
}
