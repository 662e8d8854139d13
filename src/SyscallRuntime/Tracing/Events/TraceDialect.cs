namespace SyscallKit.Tracing.Events;

/// <summary>
/// Which release's records and text: how argument values are written (<c>print_syscall_enter</c>, kernel/trace/trace_syscalls.c), and whether
/// entries hold what their pointers point to.
/// </summary>
public enum TraceDialect
{
    /// <summary>Linux 6.18: values below 10 as a digit, else hexadecimal with <c>0x</c>.</summary>
    Linux6_18,

    /// <summary>Linux up to 6.17: values in hexadecimal without <c>0x</c>.</summary>
    Linux6_17,

    /// <summary>
    /// Linux 6.19: values as in 6.18; entries of calls that take paths, names or written bytes hold those too, and show them; flags of
    /// <c>openat</c> are shown by name.
    /// </summary>
    Linux6_19,
}
