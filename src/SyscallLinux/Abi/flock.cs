using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A lock of a range of a file: fcntl_locking(2).</summary>
[CompatLayout<Compat.flock>]
[CType("struct flock")]
public struct flock
{
    [Value<LockType>] public short l_type;
    [Value<SeekWhence>] public short l_whence;
    [CType("__kernel_off_t"), Offset] public long l_start;
    [CType("__kernel_off_t"), Offset] public long l_len;
    [CType("__kernel_pid_t"), Pid] public int l_pid;
}
