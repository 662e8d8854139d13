using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A supervisor's answer: seccomp_unotify(2).</summary>
[CType("struct seccomp_notif_resp")]
public struct seccomp_notif_resp
{
    [CType("u64")] public ulong id;
    [CType("s64")] public long val;
    [CType("s32")] public int error;
    [CType("u32")] public uint flags;
}
