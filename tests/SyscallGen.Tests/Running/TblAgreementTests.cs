using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>
/// Whatever <c>.tbl</c> files and declarations say, alone and against each other: the switch, the table as data, the constants and the metadata say
/// one thing; and it is what the files say, or the difference is reported.
/// </summary>
[TestFixture]
public sealed class TblAgreementTests
{
    private const int MaxNumber = 12;
    private static readonly string[] s_names = ["a", "b", "c", "d", "ia32_a"];

    /// <summary>A row; entry and compat entry by the number of a call, -1 for none.</summary>
    private sealed record Row(int Number, string Abi, string Name, int Entry, int Compat)
    {
        public string EntryPoint => Entry < 0 ? "" : "sys_call" + Text(Entry);

        public string CompatEntryPoint => Compat < 0 ? "" : "compat_sys_call" + Text(Compat);

        public string Line => string.Join(' ', Text(Number), Abi, Name, Entry < 0 ? "-" : EntryPoint, Compat < 0 ? "-" : CompatEntryPoint);
    }

    /// <summary>A declaration: call i is called <c>calli</c>, and returns 100 + i, the compat call 200 + i; numbers of -1 are left out.</summary>
    private sealed record Call(int Number, int Ia32, bool HasNative, bool HasCompat, int CompatNumber, string TableName)
    {
        public string Declare(int i)
        {
            string names = TableName.Length == 0 ? "" : $"TableName = \"{TableName}\"";
            string native = $"[Syscall{List(Number, Ia32 < 0 ? "" : "Ia32 = " + Text(Ia32), names)}] public long Call{Text(i)}() => {Text(100 + i)};\n";
            string compat = $"[CompatSyscall{List(CompatNumber)}] public long Call{Text(i)}(int a) => {Text(200 + i)};\n";
            return (HasNative ? native : "") + (HasCompat ? compat : "");
        }

        private static string List(int number, params string[] named) =>
            "(" + string.Join(", ", named.Prepend(number < 0 ? "" : Text(number)).Where(static part => part.Length != 0)) + ")";
    }

    private static readonly Gen<Row> s_row = Gen.Select(
        Gen.Int[0, MaxNumber], Gens.OneOf("common", "common", "64", "i386", "i386", "comon", "x32"), Gens.OneOf(s_names), Gen.Int[-1, 3], Gen.Int[-1, 3],
        static (number, abi, name, entry, compat) => new Row(number, abi, name, entry, abi == "i386" ? compat : -1));

    // Often no number, as beside a file.
    private static readonly Gen<int> s_number = Gen.OneOf(Gen.Const(-1), Gen.Int[0, MaxNumber]);

    private static readonly Gen<Call> s_call = Gen.Select(
        s_number, s_number, Gen.Int[0, 5], s_number, Gens.OneOf("", "", "a", "ia32_a", "own"),
        static (number, ia32, kind, compat, name) => new Call(number, ia32, kind != 0, kind <= 1, compat, name));

    private static readonly Gen<(Row[] A, Row[] B, Call[] Calls)> s_project = Gen.Select(s_row.Array[0, 10], s_row.Array[0, 4], s_call.Array[1, 4]);

    [Test]
    public void SwitchDataConstantsAndMetadataAgreeWithEachOtherAndTheFiles() => s_project.Sample(
        static project =>
        {
            string source = "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n[SyscallTable] public partial class K {\n" + string.Concat(project.Calls.Select(static (call, i) => call.Declare(i))) + "}";
            GeneratorRun run = GeneratorRun.Of(new TestProject(source).WithTbl(Write(project.A), "/user/a.tbl").WithTbl(Write(project.B), "/user/b.tbl"));
            run.AssertGeneratedCodeCompiles();
            ImmutableArray<Diagnostic> found = run.Analyze();
            using LoadedKernel loaded = new(run.Output);
            ISyscallTable table = loaded.Table("K");

            foreach (SyscallAbi abi in (SyscallAbi[])[SyscallAbi.X64, SyscallAbi.Ia32])
            {
                ImmutableArray<SyscallTableEntry> rows = abi == SyscallAbi.X64 ? table.Table.X64 : table.Table.Ia32;
                CheckSwitchAgainstData(table, abi, rows, found);
                CheckConstantsAgainstData(loaded.Assembly.GetType("K")!, abi, rows, found);
                CheckFilesAgainstData(Lines("/user/a.tbl", project.A, found).Concat(Lines("/user/b.tbl", project.B, found)), abi, rows, project.Calls, found);
            }
        },
        iter: 40,
        threads: 1);

    private static void CheckSwitchAgainstData(ISyscallTable table, SyscallAbi abi, ImmutableArray<SyscallTableEntry> rows, ImmutableArray<Diagnostic> found)
    {
        Caller caller = new();
        for (int number = 0; number <= MaxNumber + 1; number++)
        {
            long result = caller.Call(table, abi, number);
            string served = result switch { >= 200 => "compat_sys_call" + Text((int)result - 200), >= 100 => "sys_call" + Text((int)result - 100), _ => "sys_ni_syscall" };
            SyscallTableEntry? row = rows.SingleOrDefault(row => row.Number == number);
            Assert.That(row?.EntryPoint ?? "sys_ni_syscall", Is.EqualTo(served), $"{abi} {number}");
            Assert.That(row?.Metadata?.Name ?? "", Is.EqualTo(served.StartsWith("sys_call", StringComparison.Ordinal) ? served : ""), $"{abi} {number}");
        }

        // The metadata of a call has one of its numbers, if that is not refused because another call has it.
        foreach (SyscallMetadata metadata in abi == SyscallAbi.X64 ? rows.Select(static row => row.Metadata).OfType<SyscallMetadata>() : [])
        {
            if (!Mentions(found, "SYSK0102", "'" + metadata.Name["sys_".Length..] + "'"))
                Assert.That(rows.Where(row => row.Metadata == metadata).Select(static row => row.Number), Does.Contain(metadata.SyscallNr), metadata.Name);
        }
    }

    /// <summary>A constant is the number of the one row that it can stand for; one that is left out is reported.</summary>
    private static void CheckConstantsAgainstData(Type kernel, SyscallAbi abi, ImmutableArray<SyscallTableEntry> rows, ImmutableArray<Diagnostic> found)
    {
        string prefix = abi == SyscallAbi.X64 ? "__NR_" : "__NR_ia32_";
        foreach (SyscallTableEntry row in rows)
        {
            string name = prefix + row.Name;
            if (kernel.GetField(name) is { } constant)
                Assert.That(constant.GetRawConstantValue(), Is.EqualTo(row.Number), name);
            else
                Assert.That(Mentions(found, "SYSK0114", name), Is.True, name + " is missing");
        }

        HashSet<string> known = [.. rows.Select(row => prefix + row.Name)];
        foreach (FieldInfo constant in kernel.GetFields().Where(field => field.IsLiteral && field.Name.StartsWith("__NR_ia32_", StringComparison.Ordinal) == (abi == SyscallAbi.Ia32)))
        {
            // __NR_ia32_a may also be the 64-bit call ia32_a.
            Assert.That(known.Contains(constant.Name) || constant.Name == "__NR_ia32_a", Is.True, constant.Name);
        }
    }

    /// <summary>A row is dispatched to its entry, if that is declared, under its name; or there is an error or warning that names one or the other.</summary>
    private static void CheckFilesAgainstData(IEnumerable<(Row Row, bool IsRefused)> rows, SyscallAbi abi, ImmutableArray<SyscallTableEntry> data, Call[] calls, ImmutableArray<Diagnostic> found)
    {
        foreach ((Row row, bool isRefused) in rows)
        {
            if (row.Abi is "comon" or "x32" || (row.Abi == "i386") != (abi == SyscallAbi.Ia32))
            {
                Assert.That(row.Abi != "comon" || Mentions(found, "SYSK0204", $"{row.Name} ({Text(row.Number)})") || isRefused, Is.True, row.Line);
                continue;
            }

            bool native = Declared(row.Entry, static call => call.HasNative);
            bool compat = Declared(row.Compat, static call => call.HasCompat);
            SyscallTableEntry? entry = data.SingleOrDefault(entry => entry.Number == row.Number);
            string expected = compat ? row.CompatEntryPoint : native ? row.EntryPoint : "sys_ni_syscall";
            bool overridden = Array.Exists((string[])["SYSK0202", "SYSK0207"], id => Reported(id, row.EntryPoint) || Reported(id, row.CompatEntryPoint) || Mentions(found, id, "number " + Text(row.Number)));
            bool taken = found.Any(diagnostic => diagnostic.Id == "SYSK0102" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains($"call {Text(row.Number)} is", StringComparison.Ordinal));
            bool isOwn = Array.Exists(calls, call => call.Number == row.Number || call.Ia32 == row.Number || call.CompatNumber == row.Number);
            if (isRefused || overridden || taken)
                continue;
            if (expected == "sys_ni_syscall" && isOwn)
                continue; // a call of the author's at a number that serves nothing in the file
            Assert.That(entry?.EntryPoint, Is.EqualTo(expected), row.Line);
            Assert.That(entry!.Name == row.Name || entry.Metadata is not null && Array.Exists(calls, call => call.TableName == entry.Name), Is.True, row.Line + " is called " + entry.Name);
            if (expected == "sys_ni_syscall" && row.Entry + row.Compat > -2)
                Assert.That(found.Select(static diagnostic => diagnostic.Id), Does.Contain("SYSK0205"), row.Line);
        }

        bool Declared(int i, Func<Call, bool> has) => i >= 0 && i < calls.Length && has(calls[i]);

        bool Reported(string id, string what) => what.Length != 0 && Mentions(found, id, "'" + what + "'");
    }

    private static string Write(Row[] rows) => string.Concat(rows.OrderBy(static row => row.Number).Select(static row => row.Line + "\n"));

    private static IEnumerable<(Row Row, bool IsRefused)> Lines(string path, Row[] rows, ImmutableArray<Diagnostic> found)
    {
        HashSet<int> refused = [.. found
            .Where(diagnostic => diagnostic.Id is "SYSK0201" or "SYSK0203" && diagnostic.Location.GetLineSpan().Path == path)
            .Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line)];
        return rows.OrderBy(static row => row.Number).Select((row, line) => (row, refused.Contains(line)));
    }

    private static bool Mentions(ImmutableArray<Diagnostic> found, string id, string what) =>
        found.Any(diagnostic => diagnostic.Id == id && Regex.IsMatch(diagnostic.GetMessage(CultureInfo.InvariantCulture), @"(?<!\w)" + Regex.Escape(what) + @"(?!\w)"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
