using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>Attributes of meaning where nothing reads them, and what is wrong in enums and structs that have some.</summary>
internal static class StrayMeanings
{
    private static readonly string[] s_ofCall = ["ErrorsAttribute", "OperationsAttribute"];
    private static readonly string[] s_ofField = ["BitFieldAttribute"];
    private static readonly string[] s_ofMember = ["MaskedByAttribute", "SetAttribute"];

    /// <summary>Those of a method that is neither a call nor describes an operation of one.</summary>
    public static void CheckMethod(IMethodSymbol method, Action<Diagnostic> report)
    {
        if (method.IsImplicitlyDeclared || method.AssociatedSymbol is not null || TableParser.AttributeOf(method) is not null)
            return;
        bool isOperation = method.FindAttribute("OperationAttribute") is not null;
        string why = method.IsOverride ? "those of the call that it overrides count" : "it is no system call";
        foreach (AttributeData attribute in method.GetAttributes().Where(static attribute => IsOne(attribute, s_ofCall)))
            Report(attribute, method, isOperation ? "it describes an operation of one" : why, report);
        if (isOperation)
            return;
        foreach (AttributeData attribute in method.GetReturnTypeAttributes().Concat(method.Parameters.SelectMany(static parameter => parameter.GetAttributes())).Where(MeaningAttributes.IsMeaning))
            Report(attribute, method, why, report);
    }

    /// <summary>Those of a field that is none of a struct's layout, and of members of enums.</summary>
    public static void CheckField(IFieldSymbol field, Action<Diagnostic> report)
    {
        bool isMember = field.ContainingType.TypeKind == TypeKind.Enum;
        bool isLaidOut = field is { IsStatic: false, IsConst: false, ContainingType.TypeKind: TypeKind.Struct };
        foreach (AttributeData attribute in field.GetAttributes())
        {
            if (!isMember && IsOne(attribute, s_ofMember))
                Report(attribute, field, "it is no member of an enum", report);
            else if (!isLaidOut && (MeaningAttributes.IsMeaning(attribute) || IsOne(attribute, s_ofField)))
                Report(attribute, field, "it is no field that the objects of a struct have", report);
        }
    }

    /// <summary>What is wrong in an enum or a struct, whoever names it.</summary>
    public static void CheckType(INamedTypeSymbol type, Action<Diagnostic> report)
    {
        if (type.TypeKind is not (TypeKind.Enum or TypeKind.Struct) || !type.GetMembers().OfType<IFieldSymbol>().Prepend<ISymbol>(type).SelectMany(static symbol => symbol.GetAttributes()).Any(IsOurs))
            return;
        Definitions all = Definitions.Of(type.ContainingAssembly);
        IReadOnlyList<Problem> problems = (type.TypeKind == TypeKind.Enum ? all.Set(type) : all.Struct(type)).Problems.Problems;
        foreach (Problem problem in problems)
            report(problem.ToDiagnostic());
    }

    private static bool IsOurs(AttributeData attribute) => attribute.AttributeClass?.ContainingNamespace.IsLibrary() == true;

    private static bool IsOne(AttributeData attribute, string[] names) => attribute.AttributeClass is { ContainingType: null } type && Array.IndexOf(names, type.Name) >= 0 && IsOurs(attribute);

    private static void Report(AttributeData attribute, ISymbol symbol, string why, Action<Diagnostic> report) =>
        report(Diagnostic.Create(MeaningRules.MeaningWithoutCall, attribute.Location(symbol), MeaningAttributes.Display(attribute), symbol.Name, why));
}
