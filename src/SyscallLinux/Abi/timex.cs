using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The clock's control loop, 64 bits on every architecture: adjtimex(2).</summary>
[CType("struct __kernel_timex")]
[StructLayout(LayoutKind.Sequential, Size = 208)]
public struct timex
{
    [Flags<TimexModes>] public uint modes;
    [CType("long long")] public long offset;
    [CType("long long")] public long freq;
    [CType("long long")] public long maxerror;
    [CType("long long")] public long esterror;
    [Flags<TimexStatus>] public int status;
    [CType("long long")] public long constant;
    [CType("long long")] public long precision;
    [CType("long long")] public long tolerance;
    public timex_timeval time;
    [CType("long long")] public long tick;
    [CType("long long")] public long ppsfreq;
    [CType("long long")] public long jitter;
    public int shift;
    [CType("long long")] public long stabil;
    [CType("long long")] public long jitcnt;
    [CType("long long")] public long calcnt;
    [CType("long long")] public long errcnt;
    [CType("long long")] public long stbcnt;
    public int tai;
}
