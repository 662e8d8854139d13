using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A system call that waits for a supervisor: seccomp_unotify(2).</summary>
[CType("struct seccomp_notif")]
public struct seccomp_notif
{
    [CType("u64"), Meaning(ArgumentKind.Cookie)] public ulong id;
    [CType("u32"), Pid] public uint pid;
    [CType("u32")] public uint flags;
    public seccomp_data data;
}
