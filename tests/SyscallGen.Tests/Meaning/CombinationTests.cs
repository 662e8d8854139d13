using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Meaning;

/// <summary>Whatever is written: a meaning is in the metadata or is refused where it stands, and its call is generated in any case.</summary>
[TestFixture]
public sealed class CombinationTests
{
    private const int Calls = 24;

    private static readonly string[] s_types =
    [
        "int", "uint", "long", "ulong", "nuint", "bool", "Vals", "UserPtr", "ReadOnlyUserPtr", "UserPtr<byte>", "ReadOnlyUserPtr<byte>", "UserPtr<int>", "ReadOnlyUserPtr<long>",
        "UserPtr<Vals>", "UserPtr<Good>", "ReadOnlyUserPtr<Good>", "UserPtr<Loose>", "UserPtr<Guid>", "UserPtr<UserPtr<byte>>", "UserPtr<UserPtr<Good>>", "UserPtr<float>", "UserPtr<Odd>",
    ];

    private static readonly string[] s_attributes =
    [
        "Fd", "DirFd", "Mode", "Signal", "Pid", "Offset", "Size", "Size(MustBe = 8)", "Size(MustBe = -1)", "Nullable", "Nullable(Sometimes = true)",
        "Flags<Bits>", "Flags<NoBits>", "Flags<None>", "Flags<Vals>", "Value<Vals>", "Value<None>", "Value<Names>(By = \"a\")", "Value<Names>(By = \"z\")", "Value<Loop>",
        "Path", "Path(\"a\")", "Path(\"zz\")", "CString", "CString(1)", "CString(9)", "CString(-3)", "DependsOn(\"a\")", "DependsOn(\"q\")",
        "In", "In(\"a\")", "In(\"b\")", "In(\"zz\")", "In(LengthAt = \"a\")", "In(LengthField = \"size\")", "In(LengthField = \"x\")", "In(Fixed = 3)", "In(Fixed = -3)", "In(ByVersion = true)",
        "In(\"a\", Fixed = 2)", "In(\"a\", Unit = LengthUnit.Elements)", "In(\"a\", Unit = (LengthUnit)7)", "In(Data = Direction.Out)", "In(Data = (Direction)7)",
        "Out", "Out(\"a\", Filled = Filled.Result)", "Out(\"a\", FilledAt = \"b\")", "Out(LengthAt = \"b\", Unit = LengthUnit.Bits)", "Out(Filled = Filled.Result, FilledAt = \"a\")",
        "InOut", "InOut(\"b\", ByVersion = true)", "InOut(LengthAt = \"zz\")",
    ];

    private const string Types = """
        [Flags] public enum Bits { A = 1, [MaskedBy(6)] B = 4 }
        [Flags] public enum NoBits;
        public enum None;
        public enum Vals { X, Y = -7 }
        public enum Names { [Set<Vals>] OF_X, [Set<Loop>] OF_Y }
        public enum Loop { [Set<Loop>] AGAIN }
        public unsafe struct Good { public uint size; [In("size")] public UserPtr<byte> data; public fixed short name[3]; }
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public struct Loose { public int a; }
        public struct Odd { [BitField("x", 30, 9)] public int a; [Fd] public UserPtr<byte> b; [In] public UserPtr<Odd> c; [Out("d")] public ReadOnlyUserPtr<byte> d; }
        """;

    private static readonly Gen<string> s_attribute = Gen.OneOf(
        Gens.Of(s_attributes),
        Gens.Of(Enum.GetNames<SyscallKit.Declaring.ArgumentKind>()).Where(static kind => kind != "Unknown").Select(static kind => "Meaning(ArgumentKind." + kind + ")"));

    private static readonly Gen<(string Type, string[] Attributes)> s_parameter = Gen.Select(Gens.Of(s_types), s_attribute.Array[0, 3]);

    // No attribute twice, which is the compiler's to say.
    private static readonly Gen<(string Type, string[] Attributes)[]> s_call = s_parameter.Select(static parameter =>
        (parameter.Type, parameter.Attributes.DistinctBy(static attribute => Regex.Match(attribute, @"^\w+(<\w+>)?").Value.Split('<')[0]).ToArray())).Array[1, 4];

    [Test]
    public void MeaningIsThereOrRefused() => Gen.Select(s_call.Array[Calls], s_attribute.Array[0, 2].Array[Calls]).Sample(
        static (calls, results) =>
        {
            string source = "using System;\nusing SyscallKit.Declaring;\nusing SyscallKit.Kernel;\npublic partial class C\n{\n"
                + string.Concat(calls.Select((call, i) => Declare(call, [.. results[i].Where(static attribute => !IsOfArgument(attribute))], i))) + "}\n" + Types;
            GeneratorRun run = GeneratorRun.Of(source);
            Diagnostic[] errors = [.. run.Input.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            Assert.That(errors, Is.Empty, source);
            run.AssertGeneratedCodeCompiles();

            ImmutableArray<Diagnostic> found = run.Analyze();
            foreach (MethodDeclarationSyntax method in run.Input.SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                string text = run.Text("C.sys_" + method.Identifier.ValueText.ToLowerInvariant() + ".g.cs");
                bool isRefused = found.Any(problem => problem.Severity == DiagnosticSeverity.Error && method.Span.Contains(problem.Location.SourceSpan));
                int undeclared = method.ParameterList.Parameters.Count(static parameter => parameter.AttributeLists.Count == 0) + (method.AttributeLists.Count == 1 ? 1 : 0);
                bool isDeclared = undeclared <= method.ParameterList.Parameters.Count;
                int unknown = Regex.Count(text, @"ArgumentMeaning\.Unknown");
                Assert.That(text.Contains("meaning__", StringComparison.Ordinal), Is.EqualTo(isDeclared), method.ToString());
                if (isDeclared)
                    Assert.That(unknown, isRefused ? Is.GreaterThan(undeclared) : Is.EqualTo(undeclared), method + "\n" + string.Join("\n", found));
            }
        },
        iter: 12,
        threads: 1);

    // Attributes that the compiler itself refuses on a result.
    private static bool IsOfArgument(string attribute) => attribute.Split('(')[0] is "In" or "Out" or "InOut" or "Path" or "CString" or "Nullable" or "DependsOn";

    private static string Declare((string Type, string[] Attributes)[] call, string[] result, int number)
    {
        string[] results = [.. result.DistinctBy(static attribute => Regex.Match(attribute, @"^\w+").Value)];
        IEnumerable<string> parameters = call.Select(static (parameter, i) =>
            (parameter.Attributes.Length == 0 ? "" : "[" + string.Join(", ", parameter.Attributes) + "] ") + parameter.Type + " " + (char)('a' + i));
        return string.Create(CultureInfo.InvariantCulture, $"    [Syscall({number})] {(results.Length == 0 ? "" : "[return: " + string.Join(", ", results) + "] ")}public long M{number}({string.Join(", ", parameters)}) => 0;\n");
    }
}
