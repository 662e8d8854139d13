using SyscallKit.Declaring;
using SyscallKit.Tracing.Recording;

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

    /// <summary>What is wrong. The kernel itself says nothing, but for filters and histograms (<see cref="SyscallTracer.ErrorLog"/>).</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Errno}: {Message}";
}
