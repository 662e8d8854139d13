using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Diagnostics;

/// <summary>A mistake that parsing found: an analyzer reports it at its real location, which a model may not hold.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Location">Where.</param>
/// <param name="Arguments">What the message is filled with.</param>
/// <param name="Properties">What a code fix needs to know.</param>
internal sealed record Problem(DiagnosticDescriptor Rule, Location Location, ImmutableArray<string> Arguments, ImmutableDictionary<string, string?> Properties)
{
    public bool IsError => Rule.DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Properties, [.. Arguments]);
}
