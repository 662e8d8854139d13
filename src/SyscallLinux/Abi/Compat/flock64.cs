using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A lock of a range of a file with 64-bit offsets: <c>F_GETLK64</c>.</summary>
[CType("struct flock64")]
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct flock64
{
    [Value<LockType>] public short l_type;
    [Value<SeekWhence>] public short l_whence;
    [CType("long long"), Offset] public long l_start;
    [CType("long long"), Offset] public long l_len;
    [Pid] public int l_pid;
}
