using System.Collections.Immutable;

namespace SyscallGen.Tests.Diagnostics;

/// <summary>A rule, shown at its place and just not.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Source">The user's code; <c>{|#0:</c> marks the place.</param>
/// <param name="Arguments">What the message is filled with.</param>
/// <param name="NearMiss">Code that is all but the same, and right.</param>
internal sealed record RuleCase(string Id, string Source, ImmutableArray<string> Arguments, string NearMiss)
{
    public override string ToString() => Id + " " + Source;
}
