using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Diagnostics;

namespace SyscallGen.Parsing;

/// <summary>The library's attributes where the parsers of methods and tables do not come by.</summary>
internal static class StrayAttributes
{
    /// <summary>The method that a local function or a lambda is.</summary>
    public static IMethodSymbol? LocalMethod(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        model.GetSymbolInfo(node, token).Symbol as IMethodSymbol ?? model.GetDeclaredSymbol(node, token) as IMethodSymbol;

    /// <summary>Reports <c>[IncludeSyscalls]</c> on a type that is no table, or on a member of one.</summary>
    public static void CheckInclude(ISymbol symbol, AttributeData attribute, ProblemList problems)
    {
        INamedTypeSymbol type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type.FindAttribute("SyscallTableAttribute") is null)
            problems.Add(Rules.MisplacedInclude, attribute.Location(symbol), symbol.Name, $"'{type.Name}' is no [SyscallTable]");
    }

    /// <summary>
    /// Reports the attributes behind a target that does not fit, as in <c>[field: Syscall(1)] long M()</c>: the compiler only warns and ignores
    /// them (CS0657, CS0658). An event's accessors have them, and are no methods of their own.
    /// </summary>
    public static void CheckTarget(AttributeListSyntax list, SemanticModel model, ProblemList problems, CancellationToken token)
    {
        if (list.Target is not { Identifier.ValueText: { } target } || Declared(list.Parent, model, token) is not { } declared)
            return;
        string what = $"not what '{target}:' means";
        foreach (AttributeSyntax attribute in list.Attributes)
        {
            string? name = LibraryClass(attribute, model, token);
            if (name is null || (list.Parent is not EventFieldDeclarationSyntax && Bearer(attribute, declared) is not null))
                continue;
            switch (name)
            {
                case "SyscallAttribute" or "CompatSyscallAttribute":
                    problems.Add(Rules.NotOrdinary, attribute.GetLocation(), declared.Name, what);
                    break;
                case "SyscallTableAttribute":
                    problems.Add(Rules.UnsupportedTable, attribute.GetLocation(), declared.Name, what);
                    break;
                case "IncludeSyscallsAttribute":
                    problems.Add(Rules.MisplacedInclude, attribute.GetLocation(), declared.Name, $"'{declared.Name}' is {what}");
                    break;
            }
        }
    }

    /// <summary>Reports <c>[field: IncludeSyscalls]</c> of a property and the like, whose symbol is not the one that is declared.</summary>
    public static void CheckIncludeBehind(AttributeListSyntax list, SemanticModel model, ProblemList problems, CancellationToken token)
    {
        if (list.Parent is not (PropertyDeclarationSyntax or ParameterSyntax) || Declared(list.Parent, model, token) is not { } declared)
            return;
        foreach (AttributeSyntax attribute in list.Attributes)
        {
            if (LibraryClass(attribute, model, token) == "IncludeSyscallsAttribute" && Bearer(attribute, declared) is { } found && !SymbolEqualityComparer.Default.Equals(found.Symbol, declared))
                CheckInclude(found.Symbol, found.Attribute, problems);
        }
    }

    private static ISymbol? Declared(SyntaxNode? node, SemanticModel model, CancellationToken token) => node switch
    {
        null or CompilationUnitSyntax => null,
        BaseFieldDeclarationSyntax { Declaration.Variables: [{ } first, ..] } => model.GetDeclaredSymbol(first, token),
        _ => LocalMethod(node, model, token) ?? model.GetDeclaredSymbol(node, token),
    };

    private static string? LibraryClass(AttributeSyntax attribute, SemanticModel model, CancellationToken token) =>
        model.GetTypeInfo(attribute, token).Type is { } type && type.ContainingNamespace.IsLibrary() ? type.Name : null;

    /// <summary>The symbol that the compiler gave an attribute to: what is declared, or what belongs to it.</summary>
    private static (ISymbol Symbol, AttributeData Attribute)? Bearer(AttributeSyntax syntax, ISymbol declared)
    {
        IEnumerable<ISymbol> around = ((declared as INamedTypeSymbol) ?? declared.ContainingType)?.GetMembers() ?? [];
        foreach (ISymbol symbol in around.Prepend(declared))
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span)
                    return (symbol, attribute);
            }
        }

        return null;
    }
}
