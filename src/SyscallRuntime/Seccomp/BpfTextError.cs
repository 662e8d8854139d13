namespace SyscallKit.Seccomp;

/// <summary>Why a text is no program.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong there.</param>
public sealed record BpfTextError(int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"Line {Line}: {Message}";
}
