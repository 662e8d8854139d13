namespace SyscallKit.Declaring;

/// <summary>What a trace of Linux 6.19 keeps of the memory that an argument points to (<c>check_faultable_syscall</c>, kernel/trace/trace_syscalls.c).</summary>
public enum RecordedAs
{
    /// <summary>What its kind says: strings, and bytes that a caller gives with their number, where they are characters to C.</summary>
    ByKind,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A string with a NUL at its end, whatever it is.</summary>
    String,

    /// <summary>So many characters, which are text.</summary>
    Text,
}
