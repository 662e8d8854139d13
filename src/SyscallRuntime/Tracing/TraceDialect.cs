namespace SyscallKit.Tracing;

/// <summary>How argument values are written in trace text; it changed over the releases of Linux (<c>print_syscall_enter</c>, kernel/trace/trace_syscalls.c).</summary>
public enum TraceDialect
{
    /// <summary>Linux 6.18: below 10 as a digit, else hexadecimal with <c>0x</c>.</summary>
    Linux6_18,

    /// <summary>Linux up to 6.17: hexadecimal without <c>0x</c>.</summary>
    Linux6_17,
}
