using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A process: <c>PIDFD_GET_INFO</c>.</summary>
[CType("struct pidfd_info")]
public struct pidfd_info
{
    [CType("u64")] public ulong mask;
    [CType("u64")] public ulong cgroupid;
    [CType("u32")] public uint pid;
    [CType("u32")] public uint tgid;
    [CType("u32")] public uint ppid;
    [CType("u32")] public uint ruid;
    [CType("u32")] public uint rgid;
    [CType("u32")] public uint euid;
    [CType("u32")] public uint egid;
    [CType("u32")] public uint suid;
    [CType("u32")] public uint sgid;
    [CType("u32")] public uint fsuid;
    [CType("u32")] public uint fsgid;
    [CType("s32")] public int exit_code;
    [CType("u32")] public uint coredump_mask;
    [CType("u32")] public uint coredump_signal;
    [CType("u32")] public uint coredump_code;
    [CType("u32")] public uint coredump_pad;
    [CType("u64")] public ulong supported_mask;
}
