namespace SyscallKit.Tracing.Filtering;

/// <summary>How a pattern is compared: the kernel's <c>enum regex_type</c>.</summary>
internal enum FilterPatternKind
{
    Full,
    Front,
    Middle,
    End,
    Glob,
}
