using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>
/// The classes of a compilation whose calls are in none of its tables. A project without a table is a library, whose classes others
/// include; one with tables has probably forgotten them.
/// </summary>
internal sealed class LooseCalls
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _declaring = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _included = new(SymbolEqualityComparer.Default);

    public void Add(INamedTypeSymbol type, CancellationToken token)
    {
        if (TableParser.Calls(type).Any() && ContainerParser.UnsupportedKind(type) is null)
            _declaring[type] = true;
        if (type.FindAttribute("SyscallTableAttribute") is null)
            return;
        foreach (Included included in TableParser.IncludedTypes(type, "", new ProblemList(), token))
            _included[included.Type.OriginalDefinition] = true;
        foreach (INamedTypeSymbol meant in type.GetMembers().Prepend<ISymbol>(type).SelectMany(Meant))
            _included[meant.OriginalDefinition] = true; // what an inclusion means that is refused: that is said already
    }

    private static IEnumerable<INamedTypeSymbol> Meant(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes().Where(static attribute => attribute.AttributeClass.IsLibraryType("IncludeSyscallsAttribute")))
        {
            if (attribute.Argument<INamedTypeSymbol>() is { } argument)
                yield return argument;
            if (((symbol as IFieldSymbol)?.Type ?? (symbol as IPropertySymbol)?.Type) is INamedTypeSymbol type)
                yield return type;
        }
    }

    public void Report(Action<Diagnostic> report)
    {
        if (_included.IsEmpty)
            return;
        foreach (INamedTypeSymbol type in _declaring.Keys.Where(type => !_included.ContainsKey(type)))
        {
            IEnumerable<string> calls = TableParser.Calls(type).Where(static method => method.PartialDefinitionPart is null).Select(static method => $"'{method.Name}'");
            report(Diagnostic.Create(Rules.NotIncluded, type.Location(), type.Name, string.Join(", ", calls)));
        }
    }
}
