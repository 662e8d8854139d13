using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SyscallGen.Diagnostics;

namespace SyscallGen;

/// <summary>
/// Generated code is C# 12 (collection expressions). Where a project holds the compiler to less nothing is generated, and one error says
/// so in place of many in files that nobody wrote.
/// </summary>
internal sealed class LanguageGate(IncrementalGeneratorInitializationContext context)
{
    // The version that is too low, or nothing.
    private readonly IncrementalValueProvider<string> _tooLow = context.ParseOptionsProvider.Select(static (options, _) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 and var version } ? version.ToDisplayString() : "");

    private IncrementalValueProvider<bool>? _isNeeded;

    /// <summary>Lets declarations pass if what is generated for them can be compiled.</summary>
    public IncrementalValuesProvider<T> Pass<T>(IncrementalValuesProvider<T> declarations)
    {
        IncrementalValueProvider<bool> any = declarations.Collect().Select(static (found, _) => !found.IsEmpty);
        _isNeeded = _isNeeded is { } others ? others.Combine(any).Select(static (both, _) => both.Left || both.Right) : any;
        return declarations.Combine(_tooLow).Where(static input => input.Right.Length == 0).Select(static (input, _) => input.Left);
    }

    /// <summary>Reports the version if anything was held back.</summary>
    public void Report()
    {
        if (_isNeeded is { } isNeeded)
        {
            context.RegisterSourceOutput(isNeeded.Combine(_tooLow), static (output, input) =>
            {
                if (input.Left && input.Right.Length != 0)
                    output.ReportDiagnostic(Diagnostic.Create(Rules.LanguageTooOld, Location.None, input.Right));
            });
        }
    }
}
