using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SyscallGen.Analysis;

/// <summary>Whether analyzers run in a build: the generator, which always does, reports for them where they do not.</summary>
internal static class AnalyzerSwitch
{
    /// <summary>As the build decides it (target <c>_ComputeSkipAnalyzers</c> of Microsoft.Managed.Core.targets).</summary>
    /// <param name="options">The properties that the package makes visible: all of them are there, empty where the project sets none.</param>
    /// <returns>False also where they are not visible: better reported twice than not at all.</returns>
    public static bool IsOn(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.RunAnalyzers", out string? always))
            return false;
        if (Is(always, "false") || (always.Length == 0 && Has("RunAnalyzersDuringBuild", "false")))
            return false;

        // Builds before a debug or test run in Visual Studio.
        bool isOptimized = Has("IsImplicitlyTriggeredBuild", "true")
            && !Has("OptimizeImplicitlyTriggeredBuild", "false")
            && (!Has("TreatWarningsAsErrors", "true") || Has("OptimizeImplicitlyTriggeredBuild", "true"));
        return !isOptimized;

        bool Has(string property, string value) => options.TryGetValue("build_property." + property, out string? set) && Is(set, value);

        static bool Is(string set, string value) => string.Equals(set, value, StringComparison.OrdinalIgnoreCase);
    }
}
