using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
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
        Rules.BadCType, Rules.NumberDiffers,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.SyscallAttribute) is null)
                return;
            TblIndex files = TblFiles.Read(start.Options, start.CancellationToken);
            start.RegisterSymbolAction(symbol => AnalyzeMethod((IMethodSymbol)symbol.Symbol, files, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);
            start.RegisterSymbolAction(static symbol => AnalyzeType((INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic), SymbolKind.NamedType);
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
        });
    }

    private static void AnalyzeMethod(IMethodSymbol method, TblIndex files, Action<Diagnostic> report, System.Threading.CancellationToken token)
    {
        // Of a partial method's two parts, the defining one is reported.
        if (method.PartialDefinitionPart is not null || TableParser.AttributeOf(method) is not { } found)
            return;
        ProblemList problems = new();
        SyscallSpec? syscall = SyscallParser.Parse(method, found.Attribute, found.Kind, problems, token);
        if (found.Kind == SyscallKind.Native && method.FindAttribute("CompatSyscallAttribute") is { } compat)
            problems.Add(Rules.TwoDefinitions, compat.Location(method), method.Name);
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
            problems.Add(Rules.NumberMissing, location, stub.Name, (stub.Kind == SyscallKind.Compat ? "compat_sys_" : "sys_") + stub.Name);
            return;
        }

        if (stub.Kind == SyscallKind.Compat)
            Compare("i386", stub.Ia32Number, files.FindCompat(stub.Name), static row => row.CompatEntry);
        else
        {
            Compare("64-bit", stub.Number, files.FindX64(stub.Name), static row => row.Entry);
            Compare("i386", stub.Ia32Number, files.FindIa32(stub.Name), static row => row.Entry);
        }

        void Compare(string abi, int number, TblRow? row, Func<TblRow, string> entry)
        {
            if (row is null || number < 0 || number == row.Number)
                return;
            string given = row.Number.ToString(CultureInfo.InvariantCulture);
            problems.Add(
                Rules.NumberDiffers,
                location,
                ImmutableDictionary<string, string?>.Empty.Add("abi", abi).Add("number", given),
                stub.Name,
                abi,
                number.ToString(CultureInfo.InvariantCulture),
                files.FileOf(row),
                entry(row),
                given);
        }
    }

    /// <summary>Calls of one class that would generate the same member, and members that stand where one would be generated.</summary>
    private static void AnalyzeType(INamedTypeSymbol type, Action<Diagnostic> report)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (IMethodSymbol method in TableParser.Calls(type))
        {
            if (method.PartialDefinitionPart is not null)
                continue;
            (AttributeData attribute, SyscallKind kind) = TableParser.AttributeOf(method)!.Value;
            if (StubParser.Parse(method, attribute, kind, new ProblemList()) is not { } stub)
                continue;
            string prefix = kind == SyscallKind.Compat ? "compat_sys_" : "sys_";
            if (!names.Add(prefix + stub.Name))
                report(Diagnostic.Create(Rules.DuplicateName, method.Location(), stub.Name, type.Name, "__do_" + prefix + stub.Name));
            foreach (string member in GeneratedMembers(stub))
            {
                foreach (ISymbol existing in type.GetMembers(member).Where(IsWritten))
                    report(Diagnostic.Create(Rules.MemberExists, existing.Location(), type.Name, member, stub.Name));
            }
        }
    }

    private static IEnumerable<string> GeneratedMembers(StubSpec stub) => stub.Kind == SyscallKind.Compat
        ? ["__ia32_compat_sys_" + stub.Name, "__se_compat_sys_" + stub.Name, "__do_compat_sys_" + stub.Name]
        :
        [
            "__x64_sys_" + stub.Name, "__ia32_sys_" + stub.Name, "__se_sys_" + stub.Name, "__do_sys_" + stub.Name, "sys_" + stub.Name,
            "types__" + stub.Name, "args__" + stub.Name, "event_enter__" + stub.Name, "event_exit__" + stub.Name, "__syscall_meta__" + stub.Name,
        ];

    private static bool IsWritten(ISymbol member) => member.Locations.Any(static location =>
        location.SourceTree is { FilePath: { } path } && !path.EndsWith(".g.cs", StringComparison.Ordinal));
}
