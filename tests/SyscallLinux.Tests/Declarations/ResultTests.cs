using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Conformance.Meaning;
using SyscallKit.Metadata;

namespace SyscallKit.Linux.Tests.Declarations;

/// <summary>What each call gives back, and the errors that its manual page lists.</summary>
[TestFixture]
public sealed class ResultTests
{
    private static readonly Dictionary<string, CallMeaning> s_calls =
        DescribedCalls.SyscallTable.X64.ToDictionary(static row => row.Metadata!.Name["sys_".Length..], static row => row.Metadata!.Meaning);

    public static IEnumerable<TestCaseData> Rows() => Facts.Read("results.tsv").Select(static row => new TestCaseData(row).SetArgDisplayNames(row["call"]));

    [TestCaseSource(nameof(Rows))]
    public void IsWhatTheCallGives(object expected)
    {
        FactRow row = (FactRow)expected;
        ArgumentMeaning result = s_calls[row["call"]].Result;
        Assert.That(MeaningText.Result(result.Kind), Is.EqualTo(row["meaning"] == "seconds" ? "sec" : row["meaning"]));
        Assert.That(result.Set?.Name ?? "-", Is.EqualTo(row["set"]));
    }

    [TestCaseSource(nameof(Rows))]
    public void ErrorsAreThoseOfThePage(object expected)
    {
        FactRow row = (FactRow)expected;
        Assert.That(s_calls[row["call"]].Errors, Is.EqualTo(Names(row["errnos"])));
    }

    [Test]
    public void NewCallsAreDeclared()
    {
        foreach (IGrouping<string, FactRow> call in Facts.Read("new-calls.tsv").GroupBy(static row => row["call"]))
        {
            SyscallTableEntry declared = DescribedCalls.SyscallTable.X64.Single(row => row.Name == call.Key);
            Assert.That(declared.Number.ToString(CultureInfo.InvariantCulture), Is.EqualTo(call.First()["nr"]));
            Assert.That(
                DescribedCalls.SyscallTable.Ia32.SingleOrDefault(row => row.Metadata == declared.Metadata)?.Number.ToString(CultureInfo.InvariantCulture) ?? "-",
                Is.EqualTo(call.First()["i386_nr"]));
            Assert.That(declared.Metadata!.Types, Is.EqualTo(call.Select(static row => row["ctype"]).Where(static type => type != "-")));
            Assert.That(declared.Metadata.Args, Is.EqualTo(call.Select(static row => row["name"]).Where(static name => name != "-")));
            Assert.That(
                declared.Metadata.Meaning.Arguments.Select(static meaning => MeaningText.Kind(meaning.Kind)),
                Is.EqualTo(call.Select(static row => row["kind"]).Where(static kind => kind != "-")));
            Assert.That(declared.Metadata.Meaning.Errors, Is.EqualTo(Names(call.First()["errnos"])));
        }
    }

    // ENOTSUP is EOPNOTSUPP on Linux; EFTYPE, of openat2's page, is no error that its headers define.
    private static IEnumerable<string> Names(string errnos) => errnos.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(static name => name == "ENOTSUP" ? "EOPNOTSUPP" : name)
        .Where(static name => name is not ("EFTYPE" or "-"))
        .Distinct();
}
