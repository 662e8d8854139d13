using System;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using SyscallGen.Models;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>The <c>.tbl</c> additional files of a project, for analyzers.</summary>
internal static class TblFiles
{
    public static TblIndex Read(AnalyzerOptions options, CancellationToken token) => new(options.AdditionalFiles
        .Where(static file => IsTbl(file.Path))
        .OrderBy(static file => file.Path, StringComparer.Ordinal)
        .Select(file => TblParser.Parse(file.Path, file.GetText(token)))
        .ToEquatableArray());

    public static bool IsTbl(string path) => string.Equals(Path.GetExtension(path), ".tbl", StringComparison.OrdinalIgnoreCase);
}
