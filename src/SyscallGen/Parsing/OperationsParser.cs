using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The operations of a call that does many things, from the interface that describes them.</summary>
/// <param name="method">The call.</param>
/// <param name="attribute">Its <c>[Operations]</c>.</param>
/// <param name="scope">Its arguments.</param>
/// <param name="sets">The enum that names the values of each argument, or null.</param>
/// <param name="uses">Takes the sets and structures that are named.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class OperationsParser(
    IMethodSymbol method,
    AttributeData attribute,
    MeaningScope scope,
    IReadOnlyList<INamedTypeSymbol?> sets,
    DefinitionUses uses,
    ProblemList problems)
{
    private readonly HashSet<(ulong First, ulong? Second)> _given = [];

    /// <summary>The methods that describe operations.</summary>
    public static IEnumerable<IMethodSymbol> Described(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(static member => member.FindAttribute("OperationAttribute") is not null);

    public OperationsSpec? Parse()
    {
        if (attribute.AttributeClass is not { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } type] } || attribute.ConstructorArguments is not [{ Value: string first }, var other])
            return null;
        int argument = IndexOf(first, 0);
        int second = other.Value is string name ? IndexOf(name, 1) : -1;
        int shift = attribute.Named("Shift", 0);
        if (shift is < 0 or > 63)
            problems.Add(MeaningRules.SenselessNumber, attribute.ArgumentLocation(method, -1, "Shift"), "Shift", shift.ToString(CultureInfo.InvariantCulture), "an argument has the bits 0 to 63");
        if (argument < 0 || (second < 0 && other.Value is string) || shift is < 0 or > 63)
            return null;
        OperationsSpec chosen = new(argument, second, attribute.Named("Mask", 0UL), shift, attribute.Named("AreBits", false), []);
        IMethodSymbol[] described = [.. Described(type)];
        if (described.Length == 0)
            problems.Add(MeaningRules.NothingVaries, attribute.Location(method), $"'{type.Display()}' has no method with [Operation]");
        return chosen with { Operations = described.SelectMany(operation => Operations(operation, chosen)).ToEquatableArray() };
    }

    private int IndexOf(string name, int position)
    {
        int index = scope.IndexOf(name);
        if (index < 0)
        {
            string? nearest = scope.Nearest(name);
            problems.Add(
                MeaningRules.NoSuchArgument,
                attribute.ArgumentLocation(method, position, null),
                ImmutableDictionary<string, string?>.Empty.Add("nearest", nearest),
                name,
                scope.What,
                scope.Owner,
                scope.Advice(nearest));
        }

        return index;
    }

    private IEnumerable<OperationSpec> Operations(IMethodSymbol operation, OperationsSpec chosen)
    {
        EquatableArray<OperationArgumentSpec> arguments = Arguments(operation);
        ArgumentMeaningSpec result = MeaningParser.Result(operation, new ArgumentMeaningParser(scope, uses, problems)) ?? ArgumentMeaningSpec.Unknown;
        foreach (AttributeData choice in operation.GetAttributes())
        {
            if (choice.AttributeClass.IsLibraryType("OperationAttribute") && choice.ConstructorArguments is [{ } first, { } second] && Choices(operation, choice, first, second, chosen) is { } choices)
                yield return new OperationSpec(choices, arguments, result);
        }
    }

    private EquatableArray<OperationArgumentSpec> Arguments(IMethodSymbol operation)
    {
        // Names mean the call's arguments, with the types that the operation gives those that it looks at.
        MeaningScope seen = scope with
        {
            Names = [.. scope.Names.Select(known => (known.Name, operation.Parameters.FirstOrDefault(parameter => parameter.Name == known.Name)?.Type ?? known.Type))],
        };
        ArgumentMeaningParser meanings = new(seen, uses, problems);
        MethodDeclarationSyntax? syntax = operation.DeclaringSyntaxReferences is [{ } reference, ..] ? reference.GetSyntax() as MethodDeclarationSyntax : null;
        List<OperationArgumentSpec> arguments = [];
        foreach (IParameterSymbol parameter in operation.Parameters)
        {
            int index = scope.IndexOf(parameter.Name);
            if (index < 0)
            {
                string? nearest = scope.Nearest(parameter.Name);
                problems.Add(MeaningRules.OperationOfAnotherArgument, parameter.Location(), parameter.Name, operation.Name, scope.Owner, scope.Advice(nearest));
                continue;
            }

            string cType = parameter.FindAttribute("CTypeAttribute")?.Argument<string>() ?? CTypeSpelling.Of(parameter.Type, syntax?.ParameterList.Parameters[parameter.Ordinal].Type);
            arguments.Add(new OperationArgumentSpec(index, MeaningParser.Of(parameter, cType, meanings) ?? ArgumentMeaningSpec.Unknown));
        }

        return arguments.OrderBy(static argument => argument.Index).ToEquatableArray();
    }

    private EquatableArray<SetMemberSpec>? Choices(IMethodSymbol operation, AttributeData choice, TypedConstant first, TypedConstant second, OperationsSpec chosen)
    {
        if (first.Kind == TypedConstantKind.Error || second.Kind == TypedConstantKind.Error)
            return null; // the compiler reports it
        if (Member(operation, choice, first, 0, chosen.Argument, sets[chosen.Argument]) is not { } one)
            return null;
        ulong inArgument = one.Value << chosen.Shift;
        if (chosen.Mask != 0 && ((inArgument & ~chosen.Mask) != 0 || inArgument >> chosen.Shift != one.Value))
            return Refuse(operation, choice, 0, one.Name, $"lies outside the mask 0x{chosen.Mask.ToString("x", CultureInfo.InvariantCulture)}, so that nothing chooses it");
        SetMemberSpec? two = null;
        if (chosen.Second < 0 != second.IsNull)
            return Refuse(operation, choice, second.IsNull ? 0 : 1, one.Name, chosen.Second < 0 ? "has a second choice, and [Operations] names no second argument" : "lacks the second choice");
        if (chosen.Second >= 0)
        {
            two = Member(operation, choice, second, 1, chosen.Second, Chosen(sets[chosen.Second], one.Value));
            if (two is null)
                return null;
        }

        if (!_given.Add((one.Value, two?.Value)))
            return Refuse(operation, choice, 0, two is null ? one.Name : one.Name + ", " + two.Name, "is given twice");
        return two is null ? [one] : [one, two];
    }

    // Where each member of the second enum stands for a set of its own, the first choice says which.
    private static INamedTypeSymbol? Chosen(INamedTypeSymbol? set, ulong first)
    {
        IFieldSymbol[] standing = set is null ? [] : [.. SetParser.Members(set).Where(static member => SetParser.StandsFor(member) is not null)];
        return standing.Length == 0 ? set : standing.Where(member => SetParser.Word(member.ConstantValue) == first).Select(SetParser.StandsFor).FirstOrDefault();
    }

    private SetMemberSpec? Member(IMethodSymbol operation, AttributeData choice, TypedConstant value, int position, int argument, INamedTypeSymbol? set)
    {
        string chooser = scope.Names[argument].Name;
        string text = Text(choice, operation, position) ?? value.ToCSharpString();
        if (set is null)
        {
            Refuse(operation, choice, position, text, $"is no choice: no [Value] or [Flags] says which names '{chooser}' has there");
            return null;
        }

        IFieldSymbol[] equal = SymbolEqualityComparer.Default.Equals(value.Type, set) ? [.. SetParser.Members(set).Where(member => Equals(member.ConstantValue, value.Value))] : [];
        if (equal.Length == 0)
        {
            Refuse(operation, choice, position, text, $"is no member of '{set.Display()}', among whose members '{chooser}' chooses");
            return null;
        }

        // Of several names of one value, the one that is written.
        string name = equal.Select(static member => member.Name).FirstOrDefault(known => text == known || text.EndsWith("." + known, System.StringComparison.Ordinal)) ?? equal[0].Name;
        return new SetMemberSpec(name, SetParser.Word(value.Value), 0, null);
    }

    private static string? Text(AttributeData choice, IMethodSymbol operation, int position)
    {
        Location location = choice.ArgumentLocation(operation, position, null);
        return location.SourceTree is { } tree && location.SourceSpan != choice.Location(operation).SourceSpan ? tree.GetText().ToString(location.SourceSpan) : null;
    }

    private EquatableArray<SetMemberSpec>? Refuse(IMethodSymbol operation, AttributeData choice, int position, string text, string why)
    {
        problems.Add(MeaningRules.NoSuchOperation, choice.ArgumentLocation(operation, position, null), text, why);
        return null;
    }
}
