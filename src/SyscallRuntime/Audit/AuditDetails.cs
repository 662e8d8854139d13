using System.Collections.Immutable;

namespace SyscallKit.Audit;

/// <summary>What else is to be said of a call: a record each, for what the kernel knows.</summary>
public sealed record AuditDetails
{
    /// <summary>The arguments of a program that the call started (<c>EXECVE</c>); none for no record.</summary>
    public ImmutableArray<string> Execve { get; init; } = [];

    /// <summary>The working directory (<c>CWD</c>); null for no record.</summary>
    public string? Cwd { get; init; }

    /// <summary>The files that it named (<c>PATH</c>).</summary>
    public ImmutableArray<AuditPath> Paths { get; init; } = [];

    /// <summary>The command line (<c>PROCTITLE</c>), its arguments with NUL between them; null if it is not known.</summary>
    public string? Proctitle { get; init; }
}
