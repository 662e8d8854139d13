using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A system call that waits for a supervisor: seccomp_unotify(2).</summary>
[CType("struct seccomp_notif")]
public struct seccomp_notif
{
    [Meaning(ArgumentKind.Cookie)] public u64 id;
    [Pid] public u32 pid;
    public u32 flags;
    public seccomp_data data;
}
