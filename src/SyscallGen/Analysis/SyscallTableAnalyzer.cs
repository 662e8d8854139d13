using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SyscallGen.Assembling;
using SyscallGen.Diagnostics;
using SyscallGen.Models;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>Reports what is wrong with a table: inclusions that do not work, and calls that it cannot hold together.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SyscallTableAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.NotPartial, Rules.UnsupportedContainer, Rules.UnsupportedTable, Rules.DuplicateNumber, Rules.MisplacedInclude, Rules.NotGenerated,
        Rules.StructInReadOnly, Rules.TableNameTwice, Rules.NumberMissingInTable, Rules.InstanceIncludedByType, Rules.NotVisible, Rules.MemberExists,
        Rules.WrittenNumberDiffers, Rules.ConstantOfTwoNumbers, Rules.NumberDiffers, Rules.NumberOfAnother, Rules.RowsNotDeclared, Rules.CallsWithoutRow,
        Rules.UnusableNiHook, Rules.IncludedTwice, Rules.NotIncluded,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypesByMetadataName(KnownNames.SyscallTableAttribute).IsEmpty)
                return;
            TblIndex files = TblFiles.Read(start.Options, start.CancellationToken);
            start.RegisterSymbolAction(
                symbol => Analyze((INamedTypeSymbol)symbol.Symbol, symbol.Compilation.Assembly, files, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.NamedType);
            LooseCalls loose = new();
            start.RegisterSymbolAction(symbol => loose.Add((INamedTypeSymbol)symbol.Symbol, symbol.CancellationToken), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => loose.Report(end.ReportDiagnostic));
        });
    }

    private static void Analyze(INamedTypeSymbol type, IAssemblySymbol compiling, TblIndex files, Action<Diagnostic> report, CancellationToken token)
    {
        ProblemList problems = new();
        if (type.FindAttribute("SyscallTableAttribute") is null)
            FindStray(type, problems);
        else if (TableParser.Parse(type, compiling, problems, token) is { } table)
            CheckTable(type, table, compiling, files, problems, token);
        foreach (Problem problem in problems.Problems)
            report(problem.ToDiagnostic());
    }

    private static void FindStray(INamedTypeSymbol type, ProblemList problems)
    {
        foreach (ISymbol symbol in type.GetMembers().Prepend<ISymbol>(type))
        {
            if (symbol.FindAttribute("IncludeSyscallsAttribute") is { } attribute)
                StrayAttributes.CheckInclude(symbol, attribute, problems);
        }
    }

    private static void CheckTable(INamedTypeSymbol type, TableSpec table, IAssemblySymbol compiling, TblIndex files, ProblemList problems, CancellationToken token)
    {
        // The same model as the generator builds, from the same parsers: what it drops is what is reported.
        Dictionary<StubSpec, Location> locations = [];
        HashSet<StubSpec> stubs = [];
        foreach (Included included in TableParser.IncludedTypes(type, "this", new ProblemList(), token))
        {
            bool isForeign = !SymbolEqualityComparer.Default.Equals(included.Type.ContainingAssembly, compiling);
            IEnumerable<DeclaredCall> calls = isForeign
                ? TableParser.ForeignCalls(included.Type)
                : DeclaredCalls.Of(included.Type.OriginalDefinition, token).Where(static group => !group.Skip(1).Any()).Select(static group => group.First());
            foreach (DeclaredCall call in calls)
            {
                StubSpec stub = NumberResolver.Resolve(call.Stub, files);
                locations[stub] = isForeign ? included.Location : call.Attribute.Location(call.Method);
                if (!isForeign)
                    stubs.Add(stub);
            }
        }

        TableModel model = TableBuilder.Build(table, stubs, files);
        foreach (TableConflict conflict in model.Conflicts)
        {
            if (conflict.Rule == Rules.NumberMissingInTable.Id && stubs.Contains(conflict.Stub))
                continue; // reported at the declaration
            problems.Add(Rules.ById[conflict.Rule], LocationOf(conflict.Stub), [.. conflict.Arguments]);
        }

        foreach (TableRemark remark in model.Remarks)
        {
            ISymbol? member = remark.Member is null ? null : WrittenNumbers.Find(type, remark.Member);
            problems.Add(Rules.ById[remark.Rule], member?.Location() ?? LocationOf(remark.Stub), [.. remark.Arguments]);
        }

        Location LocationOf(StubSpec? stub) => stub is not null && locations.TryGetValue(stub, out Location? found) ? found : type.Location();
    }
}
