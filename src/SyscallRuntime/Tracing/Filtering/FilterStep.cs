namespace SyscallKit.Tracing.Filtering;

/// <summary>A test and where to go from it: Linux's <c>struct prog_entry</c>.</summary>
internal struct FilterStep
{
    /// <summary>The test.</summary>
    public FilterTest Test;

    /// <summary>The next step; or <see cref="Accept"/>, <see cref="Reject"/>.</summary>
    public int IfTrue;

    /// <summary>The next step if the test fails.</summary>
    public int IfFalse;

    /// <summary>The end: the event is recorded.</summary>
    public const int Accept = -1;

    /// <summary>The end: it is not.</summary>
    public const int Reject = -2;
}
