using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Models;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>Reports the lines of a <c>.tbl</c> additional file that cannot be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TblAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.MalformedTbl];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static action =>
        {
            if (!TblFiles.IsTbl(action.AdditionalFile.Path))
                return;
            SourceText? text = action.AdditionalFile.GetText(action.CancellationToken);
            foreach (TblProblem problem in TblParser.Parse(action.AdditionalFile.Path, text).Problems)
            {
                TextSpan span = text is null ? default : text.Lines[problem.Line].Span;
                LinePositionSpan lines = text is null ? default : text.Lines.GetLinePositionSpan(span);
                action.ReportDiagnostic(Diagnostic.Create(Rules.MalformedTbl, Location.Create(action.AdditionalFile.Path, span, lines), problem.Message));
            }
        });
    }
}
