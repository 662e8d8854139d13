using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>Resources that a process used: getrusage(2), as i386 lays it out.</summary>
[CType("struct rusage")]
public struct rusage
{
    public timeval ru_utime;
    public timeval ru_stime;
    [CType("__kernel_long_t")] public int ru_maxrss;
    [CType("__kernel_long_t")] public int ru_ixrss;
    [CType("__kernel_long_t")] public int ru_idrss;
    [CType("__kernel_long_t")] public int ru_isrss;
    [CType("__kernel_long_t")] public int ru_minflt;
    [CType("__kernel_long_t")] public int ru_majflt;
    [CType("__kernel_long_t")] public int ru_nswap;
    [CType("__kernel_long_t")] public int ru_inblock;
    [CType("__kernel_long_t")] public int ru_oublock;
    [CType("__kernel_long_t")] public int ru_msgsnd;
    [CType("__kernel_long_t")] public int ru_msgrcv;
    [CType("__kernel_long_t")] public int ru_nsignals;
    [CType("__kernel_long_t")] public int ru_nvcsw;
    [CType("__kernel_long_t")] public int ru_nivcsw;
}
