using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SyscallGen.Models;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>Reports what is wrong with a system call where its author wrote it. The parsing is the generator's own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SyscallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.NotPartial, Rules.UnsupportedContainer, Rules.NumberMissing, Rules.NumberOutOfRange, Rules.TooManyArguments,
        Rules.UnsupportedArgument, Rules.ByReference, Rules.UnsupportedResult, Rules.GenericMethod, Rules.BadName, Rules.DuplicateName,
        Rules.MemberExists, Rules.MisplacedContext, Rules.LossyResult, Rules.TwoDefinitions, Rules.MisplacedU64, Rules.NotOrdinary,
        Rules.BadCType, Rules.NumberDiffers, Rules.NumberOfAnother, Rules.NumberOfX32,
        Rules.BadCType, Rules.NumberDiffers, Rules.UnusableNiHook, Rules.ReservedName, Rules.PrefixedName, Rules.AsyncVoid, Rules.HostPointer,
        Rules.GuestAddress,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypesByMetadataName(KnownNames.SyscallAttribute).IsEmpty)
                return;
            TblIndex files = TblFiles.Read(start.Options, start.CancellationToken);
            start.RegisterSymbolAction(symbol => AnalyzeMethod((IMethodSymbol)symbol.Symbol, files, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);
            start.RegisterSymbolAction(static symbol => AnalyzeType((INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is IMethodSymbol lambda)
                        AnalyzeMethod(lambda, files, node.ReportDiagnostic, node.CancellationToken);
                    else if (node.SemanticModel.GetDeclaredSymbol(node.Node, node.CancellationToken) is IMethodSymbol local)
                        AnalyzeMethod(local, files, node.ReportDiagnostic, node.CancellationToken);
                },
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.SimpleLambdaExpression);
            start.RegisterOperationAction(GuestAddresses.Analyze, OperationKind.Conversion, OperationKind.Argument);
        });
    }

    private static void AnalyzeMethod(IMethodSymbol method, TblIndex files, Action<Diagnostic> report, CancellationToken token)
    {
        // Of a partial method's two parts, the defining one is reported.
        if (method.PartialDefinitionPart is not null || TableParser.AttributeOf(method) is not { } found)
            return;
        ProblemList problems = new();
        SyscallSpec? syscall = SyscallParser.Parse(method, found.Attribute, found.Kind, problems, token);
        if (syscall is not null)
            CheckNumbers(method, found.Attribute, syscall.Stub, files, problems);
        foreach (Problem problem in problems.Problems)
            report(problem.ToDiagnostic());
    }

    private static void CheckNumbers(IMethodSymbol method, AttributeData attribute, StubSpec stub, TblIndex files, ProblemList problems)
    {
        Location location = attribute.Location(method);
        if (NumberResolver.LacksNumber(NumberResolver.Resolve(stub, files)))
        {
            ImmutableDictionary<string, string?> name = ImmutableDictionary<string, string?>.Empty.Add("name", RowProposal.NameFor(stub, files));
            problems.Add(Rules.NumberMissing, location, name, stub.Name, stub.Symbol, RowProposal.Advice(stub, files));
        }

        foreach (TblDisagreement found in TblComparison.Of(stub, files))
        {
            // What the code fix of SYSK0202 writes, and where.
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add("abi", found.Abi).Add("number", found.Number);
            problems.Add(Rules.ById[found.Rule], location, properties, [.. found.Arguments]);
        }
    }

    /// <summary>Calls of one class that would generate the same members: none of them is generated for.</summary>
    private static void AnalyzeType(INamedTypeSymbol type, Action<Diagnostic> report, CancellationToken token)
    {
        List<(IMethodSymbol Method, StubSpec Stub)> calls = [];
        foreach (IMethodSymbol method in TableParser.Calls(type))
        {
            (AttributeData attribute, SyscallKind kind) = TableParser.AttributeOf(method)!.Value;
            if (SyscallParser.Parse(method, attribute, kind, new ProblemList(), token) is { } call)
                calls.Add((method, call.Stub));
        }

        foreach (IGrouping<string, (IMethodSymbol Method, StubSpec Stub)> group in calls.GroupBy(static call => call.Stub.Symbol, StringComparer.Ordinal))
        {
            if (!group.Skip(1).Any())
                continue;
            foreach ((IMethodSymbol method, StubSpec stub) in group)
                report(Diagnostic.Create(Rules.DuplicateName, method.Location(), stub.Name, type.Name, "__do_" + stub.Symbol));
        }
    }
}
