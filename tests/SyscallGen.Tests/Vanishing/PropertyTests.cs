using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace SyscallGen.Tests.Vanishing;

/// <summary>A call is in the table, or its author is told why not: declared = generated + reported.</summary>
[TestFixture]
public sealed class PropertyTests
{
    private const int Declarations = 20_000;

    private static readonly Regex s_row = new(@"case (\d+): return (\S+?)\.(__\w+)\(");

    [Test]
    public void EveryDeclarationIsInTheTableOrReported()
    {
        int seen = 0;
        while (seen < Declarations)
            RandomKernel.Kernels.Sample(kernel => { Check(kernel); seen += kernel.Declarations.Length; }, iter: 1, threads: 1);
    }

    private static void Check(RandomKernel kernel)
    {
        SilencedBuild build = SilencedBuild.Of(kernel.Sources, kernel.Project);
        HashSet<string> rows = [.. build.Generated.GeneratedSources
            .Where(static file => file.HintName.StartsWith("Kernel.syscall_", StringComparison.Ordinal))
            .SelectMany(static file => s_row.Matches(file.SourceText.ToString()))
            .Select(static match => match.Value)];
        HashSet<string> compat = [.. rows.Where(static row => row.Contains("__ia32_compat_", StringComparison.Ordinal)).Select(static row => row[..row.IndexOf(':', StringComparison.Ordinal)])];
        bool isTwice = kernel.Declarations.Any(static declared => declared.Twice is not null);
        ILookup<string?, Diagnostic> errors = build.Errors.Concat(isTwice ? build.ErrorsOfTheCompiler() : []).ToLookup(static error => error.Location.Kind == LocationKind.None ? null : error.Location.SourceTree?.FilePath ?? error.Location.GetLineSpan().Path);
        foreach (Declaration declared in kernel.Declarations)
        {
            // A compat call takes the native one's row of the same number, as Linux's table has one entry for both.
            bool isInTable = declared.Rows.All(rows.Contains);
            bool isWhole = isInTable || declared.Rows.All(row => rows.Contains(row) || (row.Contains("__ia32_sys_", StringComparison.Ordinal) && compat.Contains(row[..row.IndexOf(':', StringComparison.Ordinal)])));
            List<Diagnostic> told = [.. Told(declared, errors)];
            Assert.That(isWhole || told.Count != 0, $"{declared} vanished, project: {kernel.Project}");

            // Two calls of one name are both in the table; with analyzers, all other errors are exactly about what is not. Of two native
            // calls that claim one i386 number each is refused, also where a compat call has the row that they claim.
            if (kernel.Project.RunsAnalyzers)
                Assert.That(isInTable && told.Exists(static error => error.Id != "SYSK0106"), Is.False, $"{declared} is in the table, and refused: {string.Join("\n", told)}");
        }
    }

    private static IEnumerable<Diagnostic> Told(Declaration declared, ILookup<string?, Diagnostic> errors) =>
        errors[declared.Path].Where(error => declared.Span.Contains(error.Location.SourceSpan) || (declared.Twice is not null && error.Id is "CS0101" or "CS0102" && error.GetMessage().Contains($"'{declared.Twice}'", StringComparison.Ordinal)))
            .Concat(errors[null].Where(error => error.GetMessage().Contains($"'{declared.Name}'", StringComparison.Ordinal)));
}
