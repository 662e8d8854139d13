namespace SyscallKit.Tracing.Events;

/// <summary>
/// Which release's records and text: how argument values are written (<c>print_syscall_enter</c>, kernel/trace/trace_syscalls.c), and whether
/// entries hold what their pointers point to.
/// </summary>
public sealed class TraceDialect
{
    private TraceDialect(string release) => Release = release;

    /// <summary>Linux up to 6.17: values in hexadecimal without <c>0x</c>.</summary>
    public static TraceDialect Linux6_17 { get; } = new("6.17");

    /// <summary>Linux 6.18: values below 10 as a digit, else hexadecimal with <c>0x</c>.</summary>
    public static TraceDialect Linux6_18 { get; } = new("6.18") { HasPrefix = true };

    /// <summary>
    /// Linux 6.19: values as in 6.18; entries of calls that take paths, names or written bytes hold those too, and show them; flags of
    /// <c>openat</c> are shown by name.
    /// </summary>
    public static TraceDialect Linux6_19 { get; } = new("6.19") { HasPrefix = true, HasUserData = true, NamesOpenatFlags = true };

    /// <summary>The release, such as <c>6.18</c>; of one that holds for earlier ones too, the last.</summary>
    public string Release { get; }

    /// <summary>Whether values have <c>0x</c> before them that are not a single decimal digit.</summary>
    internal bool HasPrefix { get; private init; }

    /// <summary>Whether entries hold what their arguments point to.</summary>
    internal bool HasUserData { get; private init; }

    /// <summary>Whether the flags of <c>openat</c> are shown by name.</summary>
    internal bool NamesOpenatFlags { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => "Linux " + Release;
}
