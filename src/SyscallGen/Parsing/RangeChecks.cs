using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>What <c>[CheckUserRanges]</c> has checked: memory whose length is known before the body.</summary>
internal static class RangeChecks
{
    private const string Attribute = "CheckUserRangesAttribute";

    /// <summary>The checks of a call: none where nobody asks for them.</summary>
    /// <param name="method">The call.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="meaning">What they mean; null if nothing is declared.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static EquatableArray<RangeCheckSpec> Of(IMethodSymbol method, IReadOnlyList<IParameterSymbol> arguments, MeaningSpec? meaning, ProblemList problems)
    {
        AttributeData? own = method.FindAttribute(Attribute);
        if (own is null && !IsAsked(method))
            return [];
        List<RangeCheckSpec> checks = [];
        for (int i = 0; i < arguments.Count && meaning is not null; i++)
        {
            if (Of(arguments[i].Type, i, meaning.Arguments[i]) is { } check)
                checks.Add(check);
        }

        if (own is not null && checks.Count == 0)
            problems.Add(Rules.NothingToCheck, own.Location(method), method.Name);
        return checks.ToEquatableArray();
    }

    private static bool IsAsked(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.FindAttribute(Attribute) is not null)
                return true;
        }

        return method.ContainingAssembly.FindAttribute(Attribute) is not null;
    }

    private static RangeCheckSpec? Of(ITypeSymbol type, int index, ArgumentMeaningSpec meaning)
    {
        // A text is checked as it is read, and what a host pointer means is its author's matter.
        if (meaning.Direction == "None" || ArgumentKinds.IsText(meaning.Kind) || type is not INamedTypeSymbol pointer || !(pointer.IsLibraryType("UserPtr") || pointer.IsLibraryType("ReadOnlyUserPtr")))
            return null;
        string? element = pointer.TypeArguments is [{ } target] ? target.Reference() : null;
        (int length, int count, string? counted) = meaning.Length switch
        {
            null when element is not null => (-1, 1, element),
            { Source: "Argument", Unit: "Bytes" } bytes => (bytes.Value, 0, null),
            { Source: "Argument", Unit: "Elements" } elements => (elements.Value, 0, element),
            { Source: "Fixed", Unit: "Bytes" } bytes => (-1, bytes.Value, null),
            { Source: "Fixed", Unit: "Elements" } elements => (-1, elements.Value, element),
            _ => (-1, 0, null),
        };
        return length < 0 && count == 0
            ? null
            : new RangeCheckSpec(index, meaning.Direction is "In" or "InOut", meaning.Direction is "Out" or "InOut", length, count, counted, meaning.Null is "Accepted" or "Sometimes");
    }
}
