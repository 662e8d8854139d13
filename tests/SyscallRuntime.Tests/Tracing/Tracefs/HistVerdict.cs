namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary>How an answer compares with the recording.</summary>
internal enum HistVerdict
{
    /// <summary>The same, but for times.</summary>
    Equal,

    /// <summary>As later kernels answer, and the recorded one did not yet.</summary>
    Version,

    /// <summary>Something is not built, and the answer says so.</summary>
    Absent,

    /// <summary>Wrong.</summary>
    Different,
}
