using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Tests.Abi;

/// <summary>Every structure has the size that C gives it, and every field its place, for 64-bit callers and for those of i386.</summary>
[TestFixture]
public sealed class StructTests
{
    public static IEnumerable<TestCaseData> Structs() =>
        from file in (string[])["structs.tsv", "structs-i386.tsv"]
        from structure in Facts.Read(file).GroupBy(static row => row["struct"])
        select new TestCaseData(file, structure.Key, structure.ToArray()).SetArgDisplayNames(file, structure.Key);

    [TestCaseSource(nameof(Structs))]
    public void IsLaidOutAsC(string file, string name, object rows)
    {
        Type type = TypeOf(file, name);
        foreach (FactRow row in (FactRow[])rows)
        {
            (int offset, int size) = row["field"] == "*" ? (0, StructLayouts.SizeOf(type)) : Place(type, row);
            Assert.That($"{row["field"]} {offset} {size}", Is.EqualTo($"{row["field"]} {row["offset"]} {row["size"]}"));
        }
    }

    [TestCaseSource(nameof(Structs))]
    public void NamesItsFormFor32BitCallers(string file, string name, object rows)
    {
        _ = rows;
        Type type = TypeOf(file, name);
        string? compat = type.GetCustomAttributes().FirstOrDefault(static attribute => attribute.GetType().Name == "CompatLayoutAttribute`1")?.GetType().GetGenericArguments()[0].FullName;
        bool differs = file == "structs.tsv" && Facts.Read("structs-i386.tsv").Any(row => row["struct"] == name);
        Assert.That(compat, Is.EqualTo(differs ? TypeOf("structs-i386.tsv", name).FullName : null));
    }

    // A field of no size has no place in a C# struct: only a field behind it shows where it would begin.
    private static (int Offset, int Size) Place(Type type, FactRow row) =>
        row["size"] == "0" ? (int.Parse(row["offset"], CultureInfo.InvariantCulture), 0) : StructLayouts.PlaceOf(type, row["field"]);

    private static Type TypeOf(string file, string name) =>
        typeof(OpenFlags).Assembly.GetType("SyscallKit.Linux.Abi." + (file == "structs-i386.tsv" ? "Compat." : "") + name, throwOnError: true)!;
}
