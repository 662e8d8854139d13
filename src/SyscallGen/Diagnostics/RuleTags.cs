using Microsoft.CodeAnalysis;

namespace SyscallGen.Diagnostics;

/// <summary>The tags of rules, apart from the rules: each of their classes is made from these, and needs no other one to be there.</summary>
internal static class RuleTags
{
    /// <summary>
    /// The tags of every error, since each takes a declaration, or a part of one, out of the build: severities, <c>NoWarn</c> and pragmas do not reach what is not
    /// configurable, nor <c>[SuppressMessage]</c> what the compiler's tag is on (Roslyn, SuppressMessageAttributeState).
    /// </summary>
    public static readonly string[] Refusal = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];
}
