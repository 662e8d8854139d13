using SyscallKit.Declaring;

namespace SyscallKit.Tracing.Triggers;

/// <summary>Why a trigger was refused.</summary>
public sealed class TriggerError
{
    internal TriggerError(Errno errno, string message)
    {
        Errno = errno;
        Message = message;
    }

    /// <summary>The error number of the write to the <c>trigger</c> file.</summary>
    public Errno Errno { get; }

    /// <summary>What is wrong. The kernel itself says nothing, but for filters and histograms (the <c>error_log</c> file).</summary>
    public string Message { get; }

    /// <summary>An error that the kernel has no better number for.</summary>
    /// <param name="message">What is wrong.</param>
    internal static TriggerError Invalid(string message) => new(Errno.EINVAL, message);

    /// <inheritdoc/>
    public override string ToString() => $"{Errno}: {Message}";
}
