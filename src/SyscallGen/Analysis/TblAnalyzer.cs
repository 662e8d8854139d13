using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Diagnostics;
using SyscallGen.Models;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>Reports what is wrong with the <c>.tbl</c> additional files, line by line and with each other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TblAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.MalformedTbl, Rules.RowsContradict, Rules.UnknownAbi, Rules.NumberOfX32];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            TblIndex files = TblFiles.Read(start.Options, start.CancellationToken);
            start.RegisterAdditionalFileAction(action =>
            {
                string path = action.AdditionalFile.Path;
                if (files.Files.FirstOrDefault(file => file.Path == path) is not { } file)
                    return;
                SourceText? text = action.AdditionalFile.GetText(action.CancellationToken);
                foreach (TblProblem problem in TblChecks.Of(file, files))
                {
                    TextSpan span = text is null ? default : text.Lines[problem.Line].Span;
                    LinePositionSpan lines = text is null ? default : text.Lines.GetLinePositionSpan(span);
                    action.ReportDiagnostic(Diagnostic.Create(Rules.ById[problem.Rule], Location.Create(path, span, lines), [.. problem.Arguments]));
                }
            });
        });
    }
}
