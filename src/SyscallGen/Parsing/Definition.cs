using System.Collections.Generic;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>An enum or a struct as meanings name it.</summary>
/// <param name="spec">Its model; null where it cannot be described.</param>
/// <param name="why">Why it cannot, as the end of a sentence that begins with the type; empty where the compiler says it.</param>
/// <param name="problems">What is wrong in the type itself.</param>
/// <param name="uses">The definitions that it names.</param>
internal sealed class Definition(DefinitionSpec? spec, string why, ProblemList problems, IReadOnlyList<Definition> uses)
{
    public DefinitionSpec? Spec { get; } = spec;

    public string Why { get; } = why;

    public ProblemList Problems { get; } = problems;

    public IReadOnlyList<Definition> Uses { get; } = uses;
}
