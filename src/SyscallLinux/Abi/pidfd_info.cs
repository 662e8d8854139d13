using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A process: <c>PIDFD_GET_INFO</c>.</summary>
[CType("struct pidfd_info")]
public struct pidfd_info
{
    public u64 mask;
    public u64 cgroupid;
    public u32 pid;
    public u32 tgid;
    public u32 ppid;
    public u32 ruid;
    public u32 rgid;
    public u32 euid;
    public u32 egid;
    public u32 suid;
    public u32 sgid;
    public u32 fsuid;
    public u32 fsgid;
    public s32 exit_code;
    public u32 coredump_mask;
    public u32 coredump_signal;
    public u32 coredump_code;
    public u32 coredump_pad;
    public u64 supported_mask;
}
