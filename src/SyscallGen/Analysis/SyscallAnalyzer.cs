using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SyscallGen.Assembling;
using SyscallGen.Diagnostics;
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
        Rules.BadCType, Rules.NumberDiffers, Rules.NumberOfAnother, Rules.NumberOfX32, Rules.UnusableNiHook, Rules.ReservedName, Rules.PrefixedName,
        Rules.AsyncVoid, Rules.HostPointer, Rules.GuestAddress, Rules.UnsupportedTable, Rules.MisplacedInclude,
        Rules.MisplacedTask, Rules.UnmarkedString, Rules.UnboundedString, Rules.WrittenString, Rules.NegatedWithoutSign, Rules.NullIntoString, Rules.NothingToCheck,
        Rules.NoSuchArgument, Rules.WrongLength, Rules.ReadOnlyIsWritten, Rules.EmptySet, Rules.TwoMeanings, Rules.KindDoesNotFit,
        Rules.DirectionMissing, Rules.SenselessNumber, Rules.NoSuchOperation, Rules.OperationOfAnotherArgument, Rules.UnknownError, Rules.BadBitField,
        Rules.BadMask, Rules.BadCompatLayout, Rules.UnknownLayout, Rules.Recursive, Rules.MeaningOfContext, Rules.BadSetName,
        Rules.MeaningWithoutCall, Rules.NothingVaries, Rules.HidesCall, Rules.FlagsWithoutBits,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypesByMetadataName(KnownNames.SyscallAttribute).IsEmpty)
                return;
            TblIndex files = TblFiles.Read(start.Options, start.CancellationToken);
            start.RegisterSymbolAction(symbol => AnalyzeMethod((IMethodSymbol)symbol.Symbol, files, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);
            start.RegisterSymbolAction(static symbol => StrayMeanings.CheckField((IFieldSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.Field);
            start.RegisterSymbolAction(static symbol => AnalyzeType((INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (StrayAttributes.LocalMethod(node.Node, node.SemanticModel, node.CancellationToken) is { } local)
                        AnalyzeMethod(local, files, node.ReportDiagnostic, node.CancellationToken);
                },
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.SimpleLambdaExpression);
            start.RegisterOperationAction(GuestAddresses.Analyze, OperationKind.Conversion, OperationKind.Argument);
            start.RegisterOperationAction(NegatedErrors.Analyze, OperationKind.Unary);
            start.RegisterSyntaxNodeAction(static node => AnalyzeTarget((AttributeListSyntax)node.Node, node), SyntaxKind.AttributeList);
        });
    }

    private static void AnalyzeMethod(IMethodSymbol method, TblIndex files, Action<Diagnostic> report, CancellationToken token)
    {
        // Of a partial method's two parts, the defining one is reported.
        if (method.PartialDefinitionPart is not null)
            return;
        if (Overrides.Hidden(method) is { } hidden)
            report(Diagnostic.Create(Rules.HidesCall, method.Location(), method.Name, hidden.ContainingType.Name + "." + hidden.Name));
        StrayMeanings.CheckMethod(method, report);
        if (TableParser.AttributeOf(method) is not { } found)
            return;
        ProblemList problems = new();
        SyscallSpec? syscall = SyscallParser.Parse(method, found.Attribute, found.Kind, problems, token);
        if (syscall is not null)
        {
            CheckNumbers(method, found.Attribute, syscall.Stub, files, problems);
            MeaningParser.AddTo(syscall, method, new DefinitionUses(Definitions.Of(method.ContainingAssembly)), problems);
        }

        foreach (Problem problem in problems.Problems)
            report(problem.ToDiagnostic());
    }

    private static void AnalyzeTarget(AttributeListSyntax list, SyntaxNodeAnalysisContext node)
    {
        ProblemList problems = new();
        StrayAttributes.CheckTarget(list, node.SemanticModel, problems, node.CancellationToken);
        foreach (Problem problem in problems.Problems)
            node.ReportDiagnostic(problem.ToDiagnostic());
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
        StrayMeanings.CheckType(type, report);
        foreach (IGrouping<string, DeclaredCall> group in DeclaredCalls.Of(type, token).Where(static group => group.Skip(1).Any()))
        {
            foreach (DeclaredCall call in group)
                report(Diagnostic.Create(Rules.DuplicateName, call.Method.Location(), call.Stub.Name, type.Name, "__do_" + call.Stub.Symbol));
        }
    }
}
