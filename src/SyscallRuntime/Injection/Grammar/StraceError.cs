namespace SyscallKit.Injection.Grammar;

/// <summary>Why an expression is none, in strace's words.</summary>
/// <param name="Message">What strace writes behind its own name: <c>invalid system call 'nosuch'</c>.</param>
/// <param name="PointsToHelp">Whether it adds a line that points to <c>strace -h</c>.</param>
public sealed record StraceError(string Message, bool PointsToHelp = false)
{
    /// <inheritdoc/>
    public override string ToString() => PointsToHelp ? $"strace: {Message}\nTry 'strace -h' for more information.\n" : $"strace: {Message}\n";
}
