using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The calls of a class that nothing is wrong with, each taken alone.</summary>
internal static class DeclaredCalls
{
    /// <summary>The calls by their symbol: those of a group of several would generate the same members, and are refused.</summary>
    public static IEnumerable<IGrouping<string, DeclaredCall>> Of(INamedTypeSymbol type, CancellationToken token)
    {
        List<DeclaredCall> calls = [];
        foreach (IMethodSymbol method in TableParser.Calls(type))
        {
            (AttributeData attribute, SyscallKind kind) = TableParser.AttributeOf(method)!.Value;
            if (SyscallParser.Parse(method, attribute, kind, new ProblemList(), token) is { } call)
                calls.Add(new DeclaredCall(method, attribute, call.Stub));
        }

        return calls.GroupBy(static call => call.Stub.Symbol, StringComparer.Ordinal);
    }
}
