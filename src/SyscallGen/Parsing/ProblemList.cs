using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The mistakes that a parser finds. Costs nothing as long as there are none.</summary>
internal sealed class ProblemList
{
    private List<Problem>? _problems;

    public IReadOnlyList<Problem> Problems => _problems ?? (IReadOnlyList<Problem>)[];

    public bool HasErrors => _problems is not null && _problems.Any(static problem => problem.IsError);

    public void Add(DiagnosticDescriptor rule, Location location, params string[] arguments) =>
        Add(rule, location, ImmutableDictionary<string, string?>.Empty, arguments);

    public void Add(DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        (_problems ??= []).Add(new Problem(rule, location, [.. arguments], properties));

    public void AddRange(ProblemList other)
    {
        if (other._problems is not null)
            (_problems ??= []).AddRange(other._problems);
    }

    public EquatableArray<DiagnosticInfo> ToModel() => _problems is null ? [] : _problems.Select(DiagnosticInfo.From).ToEquatableArray();
}
