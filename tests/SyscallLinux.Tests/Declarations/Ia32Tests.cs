using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Conformance.Meaning;
using SyscallKit.Metadata;

namespace SyscallKit.Linux.Tests.Declarations;

/// <summary>Every row of the i386 table of Linux that has an entry is declared, under its number, name and entry.</summary>
[TestFixture]
public sealed class Ia32Tests
{
    // Numbers of which the kernel keeps the name and lost the call.
    private static readonly string[] s_gone = ["bdflush", "_sysctl"];

    private static readonly Dictionary<int, SyscallTableEntry> s_declared = DescribedCalls.SyscallTable.Ia32.ToDictionary(static row => row.Number);

    public static IEnumerable<TestCaseData> Rows() => Facts.Read("linux-i386.tsv").Where(static row => row["entry"].Length != 0)
        .Select(static row => new TestCaseData(row).SetArgDisplayNames(row["number"], row["name"]));

    [TestCaseSource(nameof(Rows))]
    public void IsDeclared(object expected)
    {
        FactRow row = (FactRow)expected;
        SyscallTableEntry declared = s_declared[int.Parse(row["number"], CultureInfo.InvariantCulture)];
        Assert.That(declared.Name, Is.EqualTo(row["name"]));
        Assert.That(declared.NoReturn, Is.EqualTo(row["flags"] == "noreturn"));
        if (s_gone.Contains(row["name"]))
            Assert.That(row["entry"], Is.EqualTo("sys_ni_syscall"));
        else
            Assert.That(Plain(declared.EntryPoint), Is.AnyOf(Plain(row["entry"]), Plain(row["compat_entry"])));
    }

    [Test]
    public void NoOtherRowIsDeclared()
    {
        IEnumerable<int> known = Facts.Read("linux-i386.tsv").Where(static row => row["entry"].Length != 0).Select(static row => int.Parse(row["number"], CultureInfo.InvariantCulture));
        Assert.That(s_declared.Keys.Except(known).Order(), Is.EqualTo((int[])[471, 472]));
        Assert.That(known.Count(), Is.EqualTo(441));
    }

    // A call that i386 has alone is declared as compat, whatever Linux calls its entry: its number is in that table only.
    private static string Plain(string entry) => entry.StartsWith("compat_", System.StringComparison.Ordinal) ? entry["compat_".Length..] : entry;
}
