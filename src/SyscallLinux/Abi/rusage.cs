using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Resources that a process used: getrusage(2).</summary>
[CompatLayout<Compat.rusage>]
[CType("struct rusage")]
public struct rusage
{
    public timeval ru_utime;
    public timeval ru_stime;
    [CType("__kernel_long_t")] public long ru_maxrss;
    [CType("__kernel_long_t")] public long ru_ixrss;
    [CType("__kernel_long_t")] public long ru_idrss;
    [CType("__kernel_long_t")] public long ru_isrss;
    [CType("__kernel_long_t")] public long ru_minflt;
    [CType("__kernel_long_t")] public long ru_majflt;
    [CType("__kernel_long_t")] public long ru_nswap;
    [CType("__kernel_long_t")] public long ru_inblock;
    [CType("__kernel_long_t")] public long ru_oublock;
    [CType("__kernel_long_t")] public long ru_msgsnd;
    [CType("__kernel_long_t")] public long ru_msgrcv;
    [CType("__kernel_long_t")] public long ru_nsignals;
    [CType("__kernel_long_t")] public long ru_nvcsw;
    [CType("__kernel_long_t")] public long ru_nivcsw;
}
