using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A supervisor's answer: seccomp_unotify(2).</summary>
[CType("struct seccomp_notif_resp")]
public struct seccomp_notif_resp
{
    public u64 id;
    public s64 val;
    public s32 error;
    public u32 flags;
}
