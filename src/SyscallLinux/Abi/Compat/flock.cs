using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A lock of a range of a file: fcntl_locking(2), as i386 lays it out.</summary>
[CType("struct flock")]
public struct flock
{
    [Value<LockType>] public short l_type;
    [Value<SeekWhence>] public short l_whence;
    [CType("__kernel_off_t"), Offset] public int l_start;
    [CType("__kernel_off_t"), Offset] public int l_len;
    [CType("__kernel_pid_t"), Pid] public int l_pid;
}
