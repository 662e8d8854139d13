namespace SyscallKit.Tracing.Filtering;

/// <summary>What a field is to a filter: the kernel's <c>FILTER_*</c> types, as far as events of system calls have them.</summary>
internal enum FilterFieldKind
{
    /// <summary><c>FILTER_OTHER</c>: a number, or an array, which compares with nothing.</summary>
    Other,

    /// <summary><c>FILTER_PTR_STRING</c>: an argument of type <c>char *</c> or <c>const char *</c>.</summary>
    PointerString,

    /// <summary><c>FILTER_DYN_STRING</c>: what an argument points to, as entries of Linux 6.19 hold it.</summary>
    DynamicString,

    /// <summary><c>FILTER_CPU</c>: the processor of the event.</summary>
    Cpu,

    /// <summary><c>FILTER_COMM</c>: the name of the task.</summary>
    Comm,

    /// <summary><c>FILTER_STACKTRACE</c>: known by name, but no filter can use it.</summary>
    Stacktrace,
}
