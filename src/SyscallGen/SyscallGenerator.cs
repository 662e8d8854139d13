using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Analysis;
using SyscallGen.Assembling;
using SyscallGen.Diagnostics;
using SyscallGen.Emission;
using SyscallGen.Models;
using SyscallGen.Parsing;

namespace SyscallGen;

/// <summary>
/// Expands <c>[Syscall]</c>, <c>[CompatSyscall]</c> and <c>[SyscallTable]</c>: symbols are parsed to equatable models, and text is written from
/// those alone. Mistakes are reported by analyzers, which share the parsers.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SyscallGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<TblIndex> files = context.AdditionalTextsProvider
            .Where(static file => string.Equals(Path.GetExtension(file.Path), ".tbl", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, token) => TblParser.Parse(file.Path, file.GetText(token)))
            .WithTrackingName(TrackingNames.TblFiles)
            .Collect()
            .Select(static (files, _) => new TblIndex(files.OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableArray()));

        LanguageGate language = new(context);
        IncrementalValuesProvider<ParsedSyscall> native = language.Pass(ParseSyscalls(context, KnownNames.SyscallAttribute, SyscallKind.Native));
        IncrementalValuesProvider<ParsedSyscall> compat = language.Pass(ParseSyscalls(context, KnownNames.CompatSyscallAttribute, SyscallKind.Compat));
        IncrementalValuesProvider<SyscallSpec> declaredNative = Number(native, files);
        IncrementalValuesProvider<SyscallSpec> declaredCompat = Number(compat, files);
        IncrementalValuesProvider<ParseResult<TableSpec>> parsedTables = language.Pass(context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.SyscallTableAttribute, static (_, _) => true, static (attributed, token) => ParseTable(attributed, token))
            .WithTrackingName(TrackingNames.TableSpecs));
        language.Report();
        IncrementalValuesProvider<TableSpec> tableSpecs = parsedTables
            .Where(static result => result.Spec is not null)
            .Select(static (result, _) => result.Spec!);
        IncrementalValuesProvider<DefinitionSpec> definitions = native
            .SelectMany(static (result, _) => result.Definitions)
            .Collect()
            .SelectMany(static (found, _) => DefinitionClosure.Of(found))
            .WithTrackingName(TrackingNames.Definitions);

        IncrementalValueProvider<FileClashes> clashes = Files(declaredNative)
            .Combine(Files(declaredCompat))
            .Combine(tableSpecs.Select(static (table, _) => HintNames.OfTable(table.Container)).Collect())
            .Combine(definitions.Select(static (definition, _) => HintNames.Of(definition)).Collect())
            .Select(static (names, _) => HintNames.FindClashes(names.Left.Left.Left.AddRange(names.Left.Left.Right).AddRange(names.Left.Right).AddRange(names.Right)))
            .WithTrackingName(TrackingNames.Clashes);
        IncrementalValuesProvider<SyscallSpec> nativeCalls = Accept(declaredNative, clashes);
        IncrementalValuesProvider<SyscallSpec> compatCalls = Accept(declaredCompat, clashes);
        Emit(context, nativeCalls, clashes);
        Emit(context, compatCalls, clashes);
        context.RegisterSourceOutput(definitions.Combine(clashes), static (output, input) =>
            output.AddSource(HintNames.ToFile(input.Left, input.Right), DefinitionEmitter.Write(input.Left)));

        IncrementalValuesProvider<TableModel> tables = tableSpecs
            .Combine(Stubs(nativeCalls).Combine(Stubs(compatCalls)))
            .Combine(files)
            .Select(static (input, _) => TableBuilder.Build(input.Left.Left, input.Left.Right.Left.AddRange(input.Left.Right.Right), input.Right))
            .WithTrackingName(TrackingNames.Tables);
        context.RegisterSourceOutput(tables.Combine(clashes), static (output, input) =>
        {
            (TableModel table, FileClashes clashes) = input;
            Add("syscall_64", TableEmitter.WriteX64(table));
            Add("syscall_32", TableEmitter.WriteIa32(table));
            Add("unistd", TableEmitter.WriteNumbers(table));
            Add("sections", TableEmitter.WriteSections(table));

            void Add(string part, SourceText text) => output.AddSource(HintNames.ToFile(table.Spec, part, clashes), text);
        });

        // What parsing one declaration cannot see: numbers that files give otherwise or not at all, names declared twice, and calls that collide in a table.
        ReportWithoutAnalyzers(context, DeclaredTwice(declaredNative, clashes));
        ReportWithoutAnalyzers(context, DeclaredTwice(declaredCompat, clashes));
        ReportWithoutAnalyzers(context, Unnumbered(nativeCalls, files));
        ReportWithoutAnalyzers(context, Unnumbered(compatCalls, files));
        ReportWithoutAnalyzers(context, tables.Select(static (table, _) =>
            table.Conflicts.Select(static conflict => DiagnosticInfo.Nowhere(conflict.Rule, conflict.Arguments)).ToEquatableArray()));
        ReportWithoutAnalyzers(context, tables.Select(static (table, _) =>
            table.Remarks.Select(static remark => DiagnosticInfo.Nowhere(remark.Rule, remark.Arguments)).ToEquatableArray()));
        ReportWithoutAnalyzers(context, Differing(nativeCalls, files));
        ReportWithoutAnalyzers(context, Differing(compatCalls, files));
        ReportWithoutAnalyzers(context, files.SelectMany(static (index, _) => index.Files.Select(file =>
            TblChecks.Of(file, index).Select(problem => DiagnosticInfo.InFile(file.Path, problem)).ToEquatableArray())));
        ReportWithoutAnalyzers(context, native.Select(static (result, _) => result.Call.Problems));
        ReportWithoutAnalyzers(context, compat.Select(static (result, _) => result.Call.Problems));
        ReportWithoutAnalyzers(context, native
            .SelectMany(static (result, _) => result.DefinitionProblems)
            .Collect()
            .SelectMany(static (found, _) => found.Distinct())
            .Select(static (problem, _) => (EquatableArray<DiagnosticInfo>)[problem]));
        ReportWithoutAnalyzers(context, parsedTables.Select(static (result, _) => result.Problems));
        ReportWithoutAnalyzers(context, ParseStrays(context));
        ReportWithoutAnalyzers(context, ParseStrayIncludes(context));
    }

    private static IncrementalValuesProvider<ParsedSyscall> ParseSyscalls(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        SyscallKind kind) => context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, (attributed, token) =>
            {
                ProblemList problems = new();
                if (attributed.TargetSymbol is not IMethodSymbol method
                    || !IsFirst(attributed)
                    || SyscallParser.Parse(method, attributed.Attributes[0], kind, problems, token) is not { } call)
                    return new ParsedSyscall(new ParseResult<SyscallSpec>(null, problems.ToModel()), [], []);
                DefinitionUses uses = new(Definitions.Of(method.ContainingAssembly));
                call = MeaningParser.AddTo(call, method, uses, problems);
                if (call.Meaning is null)
                    return new ParsedSyscall(new ParseResult<SyscallSpec>(call, problems.ToModel()), [], []);
                return new ParsedSyscall(
                    new ParseResult<SyscallSpec>(call, problems.ToModel()),
                    uses.Specs,
                    uses.Problems().Select(DiagnosticInfo.From).ToEquatableArray());
            })
            .WithTrackingName(TrackingNames.Parsed);

    /// <summary>Whether no part of the symbol before this one has the attribute too, which the compiler refuses (CS0579): the first speaks for all.</summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext attributed)
    {
        AttributeData here = attributed.Attributes[0];
        AttributeData? first = attributed.TargetSymbol.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, here.AttributeClass));
        return first?.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == here.ApplicationSyntaxReference?.SyntaxTree
            && reference.Span == here.ApplicationSyntaxReference?.Span;
    }

    /// <summary>What is wrong with attributes behind a target, which the compiler may give to another symbol or to none.</summary>
    private static IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> ParseStrays(IncrementalGeneratorInitializationContext context) => context.SyntaxProvider
        .CreateSyntaxProvider(
            static (node, _) => node is AttributeListSyntax { Target: not null },
            static (found, token) =>
            {
                ProblemList problems = new();
                AttributeListSyntax list = (AttributeListSyntax)found.Node;
                StrayAttributes.CheckTarget(list, found.SemanticModel, problems, token);
                StrayAttributes.CheckIncludeBehind(list, found.SemanticModel, problems, token);
                return problems.ToModel();
            })
        .WithTrackingName(TrackingNames.Strays);

    /// <summary>What is wrong with inclusions of types that are no tables.</summary>
    private static IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> ParseStrayIncludes(IncrementalGeneratorInitializationContext context) => context.SyntaxProvider
        .ForAttributeWithMetadataName(KnownNames.IncludeSyscallsAttribute, static (_, _) => true, static (attributed, _) =>
        {
            ProblemList problems = new();
            foreach (AttributeData attribute in attributed.Attributes)
                StrayAttributes.CheckInclude(attributed.TargetSymbol, attribute, problems);
            return problems.ToModel();
        })
        .WithTrackingName(TrackingNames.Strays);

    private static IncrementalValuesProvider<SyscallSpec> Number(IncrementalValuesProvider<ParsedSyscall> parsed, IncrementalValueProvider<TblIndex> files) => parsed
        .Where(static result => result.Call.Spec is not null)
        .Select(static (result, _) => result.Call.Spec!)
        .Combine(files)
        .Select(static (input, _) => input.Left with { Stub = NumberResolver.Resolve(input.Left.Stub, input.Right) })
        .WithTrackingName(TrackingNames.Syscalls);

    private static IncrementalValueProvider<ImmutableArray<FileName>> Files(IncrementalValuesProvider<SyscallSpec> calls) =>
        calls.Select(static (call, _) => HintNames.Of(call)).Collect();

    /// <summary>Without the calls of one class that would generate the same members.</summary>
    private static IncrementalValuesProvider<SyscallSpec> Accept(IncrementalValuesProvider<SyscallSpec> declared, IncrementalValueProvider<FileClashes> clashes) => declared
        .Combine(clashes)
        .Where(static input => !IsDuplicate(input.Left, input.Right))
        .Select(static (input, _) => input.Left);

    private static bool IsDuplicate(SyscallSpec call, FileClashes clashes) =>
        clashes.Duplicates.Count != 0 && clashes.Duplicates.Contains(HintNames.Of(call).Id, StringComparer.Ordinal);

    private static IncrementalValueProvider<ImmutableArray<StubSpec>> Stubs(IncrementalValuesProvider<SyscallSpec> calls) =>
        calls.Select(static (call, _) => call.Stub).Collect();

    private static IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> DeclaredTwice(IncrementalValuesProvider<SyscallSpec> declared, IncrementalValueProvider<FileClashes> clashes) => declared
        .Combine(clashes)
        .Where(static input => IsDuplicate(input.Left, input.Right))
        .Select(static (input, _) => (EquatableArray<DiagnosticInfo>)
        [
            DiagnosticInfo.Nowhere(Rules.DuplicateName.Id, [input.Left.Stub.Name, input.Left.Container.Self, "__do_" + input.Left.Stub.Symbol]),
        ]);

    private static IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> Unnumbered(IncrementalValuesProvider<SyscallSpec> calls, IncrementalValueProvider<TblIndex> files) => calls
        .Where(static call => NumberResolver.LacksNumber(call.Stub))
        .Combine(files)
        .Select(static (input, _) => (EquatableArray<DiagnosticInfo>)
        [
            DiagnosticInfo.Nowhere(Rules.NumberMissing.Id, [input.Left.Stub.Name, input.Left.Stub.Symbol, RowProposal.Advice(input.Left.Stub, input.Right)]),
        ]);

    private static IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> Differing(IncrementalValuesProvider<SyscallSpec> calls, IncrementalValueProvider<TblIndex> files) => calls
        .Combine(files)
        .Select(static (input, _) => TblComparison.Of(input.Left.Stub, input.Right).Select(static found => DiagnosticInfo.Nowhere(found.Rule, found.Arguments)).ToEquatableArray());

    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SyscallSpec> calls,
        IncrementalValueProvider<FileClashes> clashes) =>
        context.RegisterSourceOutput(calls.Combine(clashes), static (output, input) =>
            output.AddSource(HintNames.ToFile(input.Left, input.Right), SyscallEmitter.Write(input.Left)));

    private static ParseResult<TableSpec> ParseTable(GeneratorAttributeSyntaxContext attributed, CancellationToken token)
    {
        ProblemList problems = new();
        TableSpec? spec = attributed.TargetSymbol is INamedTypeSymbol type && IsFirst(attributed)
            ? TableParser.Parse(type, attributed.SemanticModel.Compilation.Assembly, problems, token)
            : null;
        return new ParseResult<TableSpec>(spec, problems.ToModel());
    }

    /// <summary>With analyzers switched off, a refused call would vanish without a word: then the generator speaks of what is refused.</summary>
    private static void ReportWithoutAnalyzers(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> problems)
    {
        IncrementalValueProvider<bool> silent = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => AnalyzerSwitch.IsOn(options.GlobalOptions));
        IncrementalValuesProvider<DiagnosticInfo> reported = problems
            .Combine(silent)
            .SelectMany(static (input, _) => input.Right ? [] : input.Left.Where(static problem => Rules.ById[problem.Id].DefaultSeverity == DiagnosticSeverity.Error))
            .WithTrackingName(TrackingNames.Problems);
        context.RegisterSourceOutput(reported, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic(Rules.ById[problem.Id])));
    }
}
