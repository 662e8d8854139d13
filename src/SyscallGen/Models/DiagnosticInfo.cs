using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Diagnostics;

namespace SyscallGen.Models;

/// <summary>A diagnostic as a value: for the generator to report where no analyzer runs.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in the file, in characters.</param>
/// <param name="Lines">Where in the file, in lines.</param>
/// <param name="Arguments">What the message is filled with.</param>
internal sealed record DiagnosticInfo(string Id, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo From(Problem problem) => new(
        problem.Rule.Id,
        problem.Location.GetLineSpan().Path ?? "",
        problem.Location.SourceSpan,
        problem.Location.GetLineSpan().Span,
        problem.Arguments.ToEquatableArray());

    /// <summary>A mistake that belongs to no single place.</summary>
    public static DiagnosticInfo Nowhere(string id, EquatableArray<string> arguments) => new(id, "", default, default, arguments);

    /// <summary>A mistake in a line of an additional file.</summary>
    public static DiagnosticInfo InFile(string path, TblProblem problem) =>
        new(problem.Rule, path, default, new LinePositionSpan(new LinePosition(problem.Line, 0), new LinePosition(problem.Line, 0)), problem.Arguments);

    public Diagnostic ToDiagnostic(DiagnosticDescriptor rule) =>
        Diagnostic.Create(rule, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), [.. Arguments]);
}
