using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The clock's control loop, 32 bits: adjtimex(2).</summary>
[CType("struct old_timex32")]
[StructLayout(LayoutKind.Sequential, Size = 128)]
public struct timex32
{
    public uint modes;
    [CType("__kernel_long_t")] public int offset;
    [CType("__kernel_long_t")] public int freq;
    [CType("__kernel_long_t")] public int maxerror;
    [CType("__kernel_long_t")] public int esterror;
    public int status;
    [CType("__kernel_long_t")] public int constant;
    [CType("__kernel_long_t")] public int precision;
    [CType("__kernel_long_t")] public int tolerance;
    public old_timeval32 time;
    [CType("__kernel_long_t")] public int tick;
    [CType("__kernel_long_t")] public int ppsfreq;
    [CType("__kernel_long_t")] public int jitter;
    public int shift;
    [CType("__kernel_long_t")] public int stabil;
    [CType("__kernel_long_t")] public int jitcnt;
    [CType("__kernel_long_t")] public int calcnt;
    [CType("__kernel_long_t")] public int errcnt;
    [CType("__kernel_long_t")] public int stbcnt;
    public int tai;
}
