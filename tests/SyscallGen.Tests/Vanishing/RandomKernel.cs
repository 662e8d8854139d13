using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Vanishing;

/// <summary>A kernel of many declarations, right and wrong ones, in files that silence rules each in its own way; and the table that includes them.</summary>
/// <param name="Project">How the project silences rules.</param>
/// <param name="Sources">Its files.</param>
/// <param name="Declarations">What they declare.</param>
internal sealed record RandomKernel(ProjectMeans Project, ImmutableArray<(string Path, string Text)> Sources, ImmutableArray<Declaration> Declarations)
{
    // {0} makes a name its own, {1} and {2} are numbers. The name of the call is callN, or call0 for some.
    private static readonly (string Text, string Name)[] s_members =
    [
        ("[Syscall({1})] public static long Call{0}(int a) => a;", "call{0}"),
        ("[Syscall({1}, Ia32 = {2})] public static long Call{0}(SyscallContext c, uint a, UserPtr<int> b) => a;", "call{0}"),
        ("[Syscall({1})] public static partial long Call{0}(int a);", "call{0}"),
        ("[CompatSyscall({1})] public static long Call{0}([CompatArgU64] long a) => a;", "compat call{0}"),
        ("[Syscall({1})] public static uint Call{0}() => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}([CompatArgU64] long a) => a;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}(string a) => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}([CString(8)] string a) => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}([Path, Out] string a) => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}<T>(int a) => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}(ref int a) => 0;", "call{0}"),
        ("[Syscall({1})] public static string Call{0}(int a) => null;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}(int a, SyscallContext b) => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}(SyscallContext c, SyscallTask a, int b) => b;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}(int a, SyscallTask b) => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}(int a, int b, int c, int d, int e, int f, int g) => 0;", "call{0}"),
        ("[Syscall(-{1} - 1)] public static long Call{0}(int a) => 0;", "call{0}"),
        ("[Syscall] public static long Call{0}(int a) => 0;", "call{0}"),
        ("[CompatSyscall] public static long Call{0}(int a) => 0;", "compat call{0}"),
        ("[Syscall({1}, Ia32 = -2)] public static long Call{0}(int a) => 0;", "call{0}"),
        ("[Syscall({1}, TableName = \"a-b\")] public static long Call{0}(int a) => 0;", "call{0}"),
        ("[Syscall({1}), CompatSyscall({1})] public static long Call{0}(int a) => 0;", "call{0}"),
        ("[Syscall({1})] public static long Call{0}([CType(\"\")] int a) => 0;", "call{0}"),
        ("[Syscall({1}, Name = \"c{0}\")] public static long Call{0}(int a) => 0; public static int types__c{0};", "c{0}"),
        ("[Syscall({1}, Name = \"call0\")] public static long Call{0}(int a) => 0;", "call0"),
        ("[CompatSyscall({1}, Name = \"call0\")] public static long Call{0}(int a) => 0;", "compat call0"),
        ("[System.Obsolete(\"\", true), Syscall({1})] public static long Call{0}(int a) => 0;", "call{0}"),
        ("public static long P{0} { [Syscall({1})] get => 0; }", "get_P{0}"),
        ("public static void M{0}() { [Syscall({1})] static long Call{0}() => 0; Call{0}(); }", "call{0}"),
        ("public static readonly System.Action Call{0} = [Syscall({1})] () => { };", "call{0}"),
        ("[field: Syscall({1})] public static long Call{0}(int a) => 0;", "call{0}"),
        ("[metod: Syscall({1})] public static long Call{0}(int a) => 0;", "call{0}"),
        ("[method: Syscall({1})] public static event System.Action Call{0};", "call{0}"),
        ("[method: Syscall({1})] public static long Call{0} => 0;", "call{0}"),
    ];

    private static readonly (string Head, string Reference)[] s_types =
    [
        ("public partial class C{0}", "C{0}"), ("public partial struct C{0}", "C{0}"), ("public partial record C{0}", "C{0}"), ("public readonly partial record struct C{0}", "C{0}"),
        ("public partial class C{0}<T>", "C{0}<int>"), ("public static partial class C{0}", "C{0}"), ("internal partial class c{0}", "c{0}"),
        ("public class C{0}", ""), ("file partial class C{0}", ""), ("public partial interface C{0}", ""), ("public ref partial struct C{0}", ""),
    ];

    // The types of a file: kind, whether one of another kind bears the name too, and the members.
    private static readonly Gen<(int Kind, bool IsTwice, (int Member, int Number, int Ia32)[] Members)> s_type = Gen.Select(
        Gen.OneOf(Gen.Const(0), Gen.Int[0, s_types.Length - 1]),
        Gen.Int[0, 59].Select(static chance => chance == 0),
        Gen.Select(Gen.Int[0, s_members.Length - 1], Gen.Int[0, 2000], Gen.Int[0, 2000]).Array[20, 80]);

    public static Gen<RandomKernel> Kernels { get; } = Gen.Select(
        Gens.OneOf([.. Means.OfProject]),
        Gen.Select(Gens.OneOf([.. Means.OfFile]), s_type.Array[3, 5]).Array[4, 6],
        static (project, files) => new Builder().Build(project, files));

    private sealed class Builder
    {
        private readonly List<(string Path, string Text)> _sources = [];
        private readonly List<Declaration> _declarations = [];
        private readonly List<string> _includes = [];
        private int _calls;

        public RandomKernel Build(ProjectMeans project, (FileMeans Means, (int Kind, bool IsTwice, (int Member, int Number, int Ia32)[] Members)[] Types)[] files)
        {
            for (int i = 0; i < files.Length; i++)
                AddFile(i, files[i].Means, files[i].Types);
            _sources.Add(("/user/Table.cs", "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n[SyscallTable]\n" + string.Concat(_includes) + "public partial class Kernel;\n"));
            return new RandomKernel(project, [.. _sources], [.. _declarations]);
        }

        private void AddFile(int file, FileMeans means, (int Kind, bool IsTwice, (int Member, int Number, int Ia32)[] Members)[] types)
        {
            // A file-local type cannot lie in another.
            if (types.Any(static type => s_types[type.Kind].Head.StartsWith("file", StringComparison.Ordinal)))
                means = means with { Attributes = "" };
            (string before, string after) = means.Around("N" + Text(file));
            StringBuilder text = new(before);
            string space = "N" + Text(file) + (means.Attributes.Length == 0 ? "." : ".Marked.");
            for (int i = 0; i < types.Length; i++)
                AddType(text, means.PathOf(file), space, file * 10 + i, types[i]);
            _sources.Add((means.PathOf(file), text.Append(after).ToString()));
        }

        private void AddType(StringBuilder text, string path, string space, int number, (int Kind, bool IsTwice, (int Member, int Number, int Ia32)[] Members) type)
        {
            (string head, string reference) = s_types[type.Kind];
            string owner = "global::" + space + reference.Replace("{0}", Text(number), StringComparison.Ordinal);
            if (reference.Length != 0)
                _includes.Add($"[IncludeSyscalls(typeof({owner}))]\n");
            string name = (type.Kind == 6 ? "c" : "C") + Text(number);
            bool isTwice = type.IsTwice && !head.EndsWith('>');
            text.Append(head.Replace("{0}", Text(number), StringComparison.Ordinal)).Append("\n{\n");
            foreach ((int member, int nr, int ia32) in type.Members)
                AddMember(text, path, isTwice ? name : null, owner, s_members[member], nr, ia32);
            text.Append("}\n");
            if (isTwice)
                text.Append("public enum ").Append(name).Append(" { None }\n");
        }

        private void AddMember(StringBuilder text, string path, string? twice, string owner, (string Text, string Name) member, int number, int ia32)
        {
            string call = Text(++_calls);
            string name = member.Name.Replace("{0}", call, StringComparison.Ordinal);
            int start = text.Length;
            text.Append(member.Text.Replace("{0}", call, StringComparison.Ordinal).Replace("{1}", Text(number), StringComparison.Ordinal).Replace("{2}", Text(ia32), StringComparison.Ordinal));
            List<string> rows = [];
            if (name.StartsWith("compat ", StringComparison.Ordinal))
                rows.Add($"case {Text(number)}: return {owner}.__ia32_compat_sys_{name["compat ".Length..]}(");
            else
                rows.Add($"case {Text(number)}: return {owner}.__x64_sys_{name}(");
            if (member.Text.Contains("{2}", StringComparison.Ordinal))
                rows.Add($"case {Text(ia32)}: return {owner}.__ia32_sys_{name}(");
            _declarations.Add(new Declaration(name.Replace("compat ", "", StringComparison.Ordinal), path, TextSpan.FromBounds(start, text.Length), twice, [.. rows]));
            text.Append('\n');
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
