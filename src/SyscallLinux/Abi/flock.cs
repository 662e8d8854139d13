using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A lock of a range of a file: fcntl_locking(2).</summary>
[CompatLayout<Compat.flock>]
[CType("struct flock")]
public struct flock
{
    [Value<LockType>] public short l_type;
    [Value<SeekWhence>] public short l_whence;
    [Offset] public __kernel_off_t l_start;
    [Offset] public __kernel_off_t l_len;
    [Pid] public __kernel_pid_t l_pid;
}
