using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Resources that a process used: getrusage(2).</summary>
[CompatLayout<Compat.rusage>]
[CType("struct rusage")]
public struct rusage
{
    public timeval ru_utime;
    public timeval ru_stime;
    public __kernel_long_t ru_maxrss;
    public __kernel_long_t ru_ixrss;
    public __kernel_long_t ru_idrss;
    public __kernel_long_t ru_isrss;
    public __kernel_long_t ru_minflt;
    public __kernel_long_t ru_majflt;
    public __kernel_long_t ru_nswap;
    public __kernel_long_t ru_inblock;
    public __kernel_long_t ru_oublock;
    public __kernel_long_t ru_msgsnd;
    public __kernel_long_t ru_msgrcv;
    public __kernel_long_t ru_nsignals;
    public __kernel_long_t ru_nvcsw;
    public __kernel_long_t ru_nivcsw;
}
