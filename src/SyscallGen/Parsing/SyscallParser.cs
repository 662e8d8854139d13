using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>A method with <c>[Syscall]</c> or <c>[CompatSyscall]</c>: from its symbol to its model. The generator and the analyzer share it.</summary>
internal static class SyscallParser
{
    private const int MaxArguments = 6; // SYSCALL_DEFINE_MAXARGS, include/linux/syscalls.h

    public static SyscallSpec? Parse(IMethodSymbol method, AttributeData attribute, SyscallKind kind, ProblemList problems, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (NotOrdinary(method) is { } what)
        {
            problems.Add(Rules.NotOrdinary, method.Location(), NameOrText(method, token), what);
            return null;
        }

        if (method.IsGenericMethod)
            problems.Add(Rules.GenericMethod, method.Location(), method.Name);
        if (kind == SyscallKind.Compat && method.FindAttribute("SyscallAttribute") is not null)
            return null; // reported where the native call is parsed
        if (kind == SyscallKind.Native && method.FindAttribute("CompatSyscallAttribute") is { } compat)
            problems.Add(Rules.TwoDefinitions, compat.Location(method), method.Name);

        // The declaration as written: type aliases and modifiers are only there.
        MethodDeclarationSyntax? syntax = method.DeclaringSyntaxReferences is [{ } reference, ..]
            ? reference.GetSyntax(token) as MethodDeclarationSyntax
            : null;

        ContainerSpec? container = ContainerParser.Parse(method.ContainingType, method, problems);
        StubSpec? stub = StubParser.Parse(method, attribute, kind, problems);
        if (stub is not null)
            GeneratedMembers.CheckCall(method.ContainingType, stub, problems);
        if (method.ReturnsVoid && (method.IsAsync || method.PartialImplementationPart is { IsAsync: true }))
            problems.Add(Rules.AsyncVoid, method.Location(), method.Name);
        ResultConversion? result = ResultParser.Parse(method, problems);
        bool hasContext = TakesContext(method, problems);
        string? task = TaskParser.Parse(method, problems);
        List<ParameterSpec>? parameters = ParseParameters(method, syntax, kind, problems);
        if (parameters is not null)
            CheckCount(method, parameters, problems);

        BodylessSpec? bodyless = BodylessParser.Parse(method, syntax);
        NiHookSpec? hook = bodyless is null ? null : FindHook(method, problems);
        if (container is null || stub is null || result is null || parameters is null || problems.HasErrors)
            return null;

        return new SyscallSpec(
            Container: container,
            Stub: stub,
            Method: method.Name.Escape(),
            Accessibility: Accessibility(method),
            HasContext: hasContext,
            Task: task,
            Parameters: parameters.ToEquatableArray(),
            Checks: [],
            Result: result.Value,
            NeedsUnsafe: method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Pointer),
            Bodyless: bodyless,
            NiHook: hook,
            Meaning: null);
    }

    // A lambda has no name: it is shown by its parameters.
    private static string NameOrText(IMethodSymbol method, CancellationToken token) => method.DeclaringSyntaxReferences is [{ } reference, ..]
        ? reference.GetSyntax(token) switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList + " => ...",
            SimpleLambdaExpressionSyntax lambda => lambda.Parameter + " => ...",
            _ => method.Name,
        }
        : method.Name;
    private static NiHookSpec? FindHook(IMethodSymbol method, ProblemList problems)
    {
        ProblemList ofHook = new();
        NiHookSpec? hook = NiHook.Find(method.ContainingType, ofHook);
        if (hook is { IsStatic: false } && method.IsStatic)
        {
            problems.Add(Rules.UnusableNiHook, method.Location(), method.ContainingType.Name, $"needs an object, and the call '{method.Name}' has none");
            return null;
        }

        if (hook is { HasContext: true } && method.IsVirtual && !method.Parameters.Any(static parameter => parameter.Type.IsLibraryType("SyscallContext")))
        {
            problems.Add(Rules.UnusableNiHook, method.Location(), method.ContainingType.Name, $"needs the context, and the virtual call '{method.Name}' takes none");
            return null;
        }

        // What is wrong with the hook is said once: by the table, or else by the first call that needs it.
        if (method.ContainingType.FindAttribute("SyscallTableAttribute") is null && SymbolEqualityComparer.Default.Equals(method, FirstBodyless(method.ContainingType)))
            problems.AddRange(ofHook);
        return hook;
    }

    private static IMethodSymbol? FirstBodyless(INamedTypeSymbol type) => TableParser.Calls(type).FirstOrDefault(static method =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null });

    private static string? NotOrdinary(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Ordinary, IsExtern: true } => "extern",
        { MethodKind: MethodKind.Ordinary, IsExtensionMethod: true } => "an extension method",
        { MethodKind: MethodKind.Ordinary, IsVararg: true } => "a method with __arglist",
        { MethodKind: MethodKind.Ordinary } => Uncallable(method),
        { MethodKind: MethodKind.LocalFunction } => "a local function",
        { MethodKind: MethodKind.LambdaMethod } => "a lambda",
        { MethodKind: MethodKind.ExplicitInterfaceImplementation } => "an explicit implementation of an interface",
        { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => "an operator",
        _ => "no method of its own",
    };

    /// <summary>The markings that forbid a call, or make the compiler leave it out.</summary>
    public static string? Uncallable(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { } marking)
                continue;
            if (marking.IsCalled("ObsoleteAttribute", "System") && attribute.ConstructorArguments is [_, { Value: true }])
                return "obsolete as an error";
            if (marking.IsCalled("UnmanagedCallersOnlyAttribute", "System", "Runtime", "InteropServices"))
                return "for unmanaged callers only";
            if (marking.IsCalled("ConditionalAttribute", "System", "Diagnostics"))
                return "conditional";
        }

        return null;
    }

    private static bool TakesContext(IMethodSymbol method, ProblemList problems)
    {
        bool hasContext = false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!parameter.Type.IsLibraryType("SyscallContext"))
                continue;
            if (parameter.Ordinal == 0 && parameter.RefKind == RefKind.None)
                hasContext = true;
            else
                problems.Add(Rules.MisplacedContext, parameter.Location(), parameter.Name);
        }

        return hasContext;
    }

    private static List<ParameterSpec>? ParseParameters(
        IMethodSymbol method,
        MethodDeclarationSyntax? syntax,
        SyscallKind kind,
        ProblemList problems)
    {
        List<ParameterSpec> parameters = [];
        bool complete = true;
        for (int i = 0; i < method.Parameters.Length; i++)
        {
            IParameterSymbol parameter = method.Parameters[i];
            if (parameter.Type.IsLibraryType("SyscallContext") || parameter.Type.IsTask())
                continue; // no argument of the call
            if (ParameterParser.Parse(parameter, syntax?.ParameterList.Parameters[i].Type, kind, problems) is { } spec)
                parameters.Add(spec);
            else
                complete = false;
        }

        return complete ? parameters : null;
    }

    private static void CheckCount(IMethodSymbol method, List<ParameterSpec> parameters, ProblemList problems)
    {
        int registers = parameters.Count;
        foreach (ParameterSpec parameter in parameters)
            registers += parameter.IsU64Pair ? 1 : 0;
        if (registers > MaxArguments)
            problems.Add(Rules.TooManyArguments, method.Location(), method.Name, registers.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Accessibility(IMethodSymbol method) => method.DeclaredAccessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Internal or Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "internal",
        _ => "private",
    };
}
