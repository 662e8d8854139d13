using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>How a text was printed, as far as its lines have shown.</summary>
internal sealed class TraceTextForm
{
    /// <summary>The option <c>irq-info</c>.</summary>
    public TraceTextSign IrqInfo { get; } = new("the five characters for the state of the kernel");

    /// <summary>The option <c>record-tgid</c>.</summary>
    public TraceTextSign RecordTgid { get; } = new("the column of thread groups");

    /// <summary>The option <c>verbose</c>.</summary>
    public TraceTextSign Verbose { get; } = new("the type of an argument");

    /// <summary>A clock that counts nanoseconds.</summary>
    public TraceTextSign CountsNanoseconds { get; } = new("a time with decimals");

    /// <summary><see cref="TraceDialect.HasPrefix"/>: of values of two digits.</summary>
    public TraceTextSign HasPrefix { get; } = new("0x before a value");

    /// <summary><see cref="TraceDialect.HasUserData"/>.</summary>
    public TraceTextSign HasUserData { get; } = new("what an argument points to");

    /// <summary><see cref="TraceDialect.NamesOpenatFlags"/>.</summary>
    public TraceTextSign NamesOpenatFlags { get; } = new("the names of flags");

    /// <summary>The release that would print the text so.</summary>
    public TraceDialect PrintedBy =>
        HasPrefix.IsThere == false ? TraceDialect.Linux6_17
        : HasUserData.IsThere == true && NamesOpenatFlags.IsThere != false ? TraceDialect.Linux6_19
        : TraceDialect.Linux6_18;

    /// <summary>The release whose records are printed: another may have been asked to print them.</summary>
    public TraceDialect RecordedBy => HasUserData.IsThere == true ? TraceDialect.Linux6_19 : PrintedBy;
}
