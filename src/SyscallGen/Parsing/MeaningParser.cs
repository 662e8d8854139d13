using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>What is declared of the arguments and the result of a call. A meaning that is refused is left out, and the call stays.</summary>
internal static class MeaningParser
{
    /// <summary>A call with what is declared of it. Compat calls have no metadata that could say it, as in Linux.</summary>
    public static SyscallSpec AddTo(SyscallSpec call, IMethodSymbol method, DefinitionUses uses, ProblemList problems)
    {
        List<IParameterSymbol> arguments = [.. method.Parameters.Where(static parameter => !IsNoArgument(parameter))];
        MeaningSpec? meaning = Parse(method, arguments, call.Parameters, uses, problems);
        call = call with { Checks = RangeChecks.Of(method, arguments, meaning, problems) };
        return meaning is null || call.Stub.Kind == SyscallKind.Compat ? call : call with { Meaning = meaning };
    }

    /// <summary>The meaning of a call.</summary>
    /// <param name="method">The call.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="parameters">The same, parsed.</param>
    /// <param name="uses">Takes the sets and structures that are named.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null where nothing is declared.</returns>
    private static MeaningSpec? Parse(IMethodSymbol method, List<IParameterSymbol> arguments, EquatableArray<ParameterSpec> parameters, DefinitionUses uses, ProblemList problems)
    {
        AttributeData? operations = method.FindAttribute("OperationsAttribute");
        AttributeData? errors = method.FindAttribute("ErrorsAttribute");
        bool isDeclared = operations is not null || errors is not null || MeaningAttributes.Of(method.GetReturnTypeAttributes()) is not null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (IsNoArgument(parameter))
                CheckContext(parameter, problems);
            isDeclared |= MeaningAttributes.Of(parameter.GetAttributes()) is not null;
        }

        if (!isDeclared || arguments.Count != parameters.Count)
            return null;
        MeaningScope scope = new(method.Name, [.. arguments.Select(static argument => (argument.Name, argument.Type))], OfFields: false);
        ArgumentMeaningParser meanings = new(scope, uses, problems);
        ArgumentMeaningSpec[] meant = [.. arguments.Select((argument, i) => Of(argument, parameters[i].CType, meanings) ?? ArgumentMeaningSpec.Unknown)];
        CheckVarying(method, arguments, operations, problems);
        return new MeaningSpec(
            meant.ToEquatableArray(),
            Result(method, meanings) ?? ArgumentMeaningSpec.Unknown,
            operations is null ? null : new OperationsParser(method, operations, scope, [.. arguments.Select(SetOf)], uses, problems).Parse(),
            errors is null ? [] : Errors(method, errors, problems));
    }

    /// <summary>What is declared of a parameter; null for nothing.</summary>
    public static ArgumentMeaningSpec? Of(IParameterSymbol parameter, string cType, ArgumentMeaningParser meanings) => MeaningAttributes.Of(parameter.GetAttributes()) is { } found
        ? meanings.Parse(new MeaningSubject(parameter, parameter.Type, cType, MeaningPlace.Argument, found))
        : null;

    /// <summary>What is declared of a result; null for nothing.</summary>
    public static ArgumentMeaningSpec? Result(IMethodSymbol method, ArgumentMeaningParser meanings) => MeaningAttributes.Of(method.GetReturnTypeAttributes()) is { } found
        ? meanings.Parse(new MeaningSubject(method, method.ReturnType, "long", MeaningPlace.Result, found))
        : null;

    private static bool IsNoArgument(IParameterSymbol parameter) => parameter.Type.IsLibraryType("SyscallContext") || parameter.Type.IsTask();

    private static void CheckContext(IParameterSymbol parameter, ProblemList problems)
    {
        if (MeaningAttributes.Of(parameter.GetAttributes()) is { } found)
            problems.Add(Rules.MeaningOfContext, found.First.Location(parameter), parameter.Name, MeaningAttributes.Display(found.First));
    }

    // The enum that names an argument's values: what is declared, or its own type.
    private static INamedTypeSymbol? SetOf(IParameterSymbol parameter) =>
        MeaningAttributes.Of(parameter.GetAttributes())?.Sets is [{ } set] ? MeaningAttributes.SetOf(set) : parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } own ? own : null;

    private static void CheckVarying(IMethodSymbol method, List<IParameterSymbol> arguments, AttributeData? operations, ProblemList problems)
    {
        if (operations is not null)
            return;
        foreach (IParameterSymbol argument in arguments)
        {
            if (argument.FindAttribute("DependsOnAttribute") is { } depends)
                problems.Add(Rules.NothingVaries, depends.Location(argument), $"'{method.Name}' has no [Operations] that say what '{argument.Name}' is");
        }
    }

    private static EquatableArray<string> Errors(IMethodSymbol method, AttributeData attribute, ProblemList problems)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, Values: { IsDefault: false } values }])
            return [];
        INamedTypeSymbol? errno = attribute.AttributeClass!.ContainingNamespace.GetTypeMembers("Errno").FirstOrDefault();
        List<string> names = [];
        for (int i = 0; i < values.Length; i++)
        {
            string name = values[i].Value as string ?? "";
            if (IsError(errno, name))
            {
                names.Add(name);
                continue;
            }

            string? nearest = errno is null ? null : MeaningScope.Nearest(name, errno.MemberNames.Where(known => IsError(errno, known)));
            problems.Add(
                Rules.UnknownError,
                attribute.ArgumentLocation(method, i, null),
                ImmutableDictionary<string, string?>.Empty.Add("nearest", nearest),
                name,
                nearest is null ? "see its members" : $"'{nearest}' may be meant");
        }

        return names.ToEquatableArray();
    }

    private static bool IsError(INamedTypeSymbol? errno, string name) =>
        name.Length > 1 && name[0] == 'E' && errno is not null && errno.GetMembers(name).Any(static member => member is IFieldSymbol { IsConst: true });
}
