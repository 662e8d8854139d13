using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Diagnostics;

/// <summary>What the analyzers refuse is what the generator leaves out: nothing is lost without a word, and nothing refused is generated.</summary>
[TestFixture]
public sealed class AgreementTests
{
    // {0} is a number that makes each call's name its own.
    private static readonly string[] s_members =
    [
        "[Syscall({0})] public long Call{0}(int a) => a;",
        "[Syscall({0})] public static long Call{0}(int a) => a;",
        "[Syscall({0})] public partial long Call{0}(int a);",
        "[Syscall({0})] public uint Call{0}() => 0;",
        "[CompatSyscall({0})] public long Call{0}([CompatArgU64] long a) => a;",
        "[Syscall({0})] public long Call{0}([CompatArgU64] long a) => a;",
        "[Syscall({0})] public long Call{0}(string a) => 0;",
        "[Syscall({0})] public long Call{0}([Path] string a, int b) => 0;",
        "[Syscall({0})] public long Call{0}([CString] string a) => 0;",
        "[Syscall({0})] public long Call{0}<T>(int a) => 0;",
        "[Syscall({0})] public long Call{0}(ref int a) => 0;",
        "[Syscall({0})] public string Call{0}(int a) => null;",
        "[Syscall({0})] public long Call{0}(int a, SyscallContext b) => 0;",
        "[Syscall({0})] public long Call{0}(SyscallContext b, int a) => 0;",
        "[Syscall({0})] public long Call{0}(SyscallTask b, int a) => 0;",
        "[Syscall({0})] public long Call{0}(int a, SyscallTask b) => 0;",
        "[Syscall({0})] public long Call{0}(int a, int b, int c, int d, int e, int f, int g) => 0;",
        "[Syscall(-{0} - 1)] public long Call{0}(int a) => 0;",
        "[Syscall({0}, TableName = \"a-b\")] public long Call{0}(int a) => 0;",
        "[Syscall({0}), CompatSyscall({0})] public long Call{0}(int a) => 0;",
        "[Syscall({0})] public long Call{0}([CType(\"\")] int a) => 0;",
        "[Syscall({0}, Name = \"c{0}\")] public long Call{0}(int a) => 0; public int types__c{0};",
        "[Syscall({0}, Name = \"call0\")] public long Other{0}(int a) => 0;",
        "[CompatSyscall({0}, Name = \"call0\")] public long Other{0}(int a) => 0;",
    ];

    private static readonly string[] s_heads =
    [
        "public partial class C{0}", "public partial struct C{0}", "public partial record C{0}", "public partial class C{0}<T>", "public class C{0}",
        "file partial class C{0}", "public partial interface C{0}", "public ref partial struct C{0}", "public static partial class C{0}", "partial class c{0}",
    ];

    private static readonly Gen<string> s_source = Gen.Select(
        Gen.OneOf(Gen.Const(0), Gen.Int[0, s_heads.Length - 1]),
        Gen.OneOf(Gen.Int[0, s_members.Length - 1], Gen.Int[0, 2]).Array[1, 6]).List[1, 3].Select(static types => "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + string.Join(
            "\n",
            types.Select(static (type, t) => Fill(s_heads[type.Item1], t) + " { " + string.Join(" ", type.Item2.Select((member, m) => Fill(s_members[member], t * 10 + m))) + " }")));

    private static string Fill(string template, int number) => template.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Test]
    public void AnalyzersRefuseExactlyWhatTheGeneratorLeavesOut() => s_source.Sample(
        static source =>
        {
            GeneratorRun run = GeneratorRun.Of(source);
            List<Diagnostic> errors = [.. run.Analyze().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            string generated = string.Join("\n", run.Result.GeneratedSources.Select(static file => file.SourceText.ToString()));
            SyntaxTree tree = run.Input.SyntaxTrees.Single();
            foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                // A member that is in the way stands on the same line of the template, so it belongs to the call before it.
                int end = method.GetLastToken().GetNextToken().Parent is FieldDeclarationSyntax field ? field.Span.End : method.Span.End;
                bool refused = errors.Exists(error => error.Location.SourceSpan.Start >= method.Span.Start && error.Location.SourceSpan.End <= end);
                bool isGenerated = generated.Contains((method.Modifiers.Any(static token => token.Text == "static") ? "" : ".") + method.Identifier.ValueText + "(", StringComparison.Ordinal);
                Assert.That(isGenerated, Is.EqualTo(!refused), $"{method.Identifier}, errors: {string.Join("; ", errors)}");
            }

            if (run.Input.GetDiagnostics().All(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error))
                run.AssertGeneratedCodeCompiles();
        },
        iter: 150,
        threads: 1);
}
