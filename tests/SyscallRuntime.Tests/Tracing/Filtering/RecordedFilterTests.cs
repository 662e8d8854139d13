using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Conformance;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tests.Tracing.Filtering;

/// <summary>What a Linux 6.18 kernel made of filters, row by row.</summary>
public sealed class RecordedFilterTests
{
    private static readonly string[] s_columns = ["event", "expression", "result", "errno", "message", "column", "reads back", "matches"];

    private static readonly RecordedCalls s_calls = RecordedCalls.Read(PathOf("filter-calls.tsv"));

    [TestCaseSource(nameof(Rows))]
    public void FilterDoesWhatLinuxRecorded(string[] row) =>
        Assert.That(Named(FiltersVerb.Try(Recordings.Events, row[0], row[1], s_calls)!), Is.EqualTo(Named(row)));

    [Test]
    public void AllRowsAreTried() => Assert.That(Rows().Count(), Is.EqualTo(154));

    /// <summary>The complete texts of rejected writes: error_log and filter file.</summary>
    [TestCaseSource(nameof(Samples))]
    public void RejectedFilterLeavesLinuxsText(string sample)
    {
        string[] lines = sample.TrimEnd('\n').Split('\n');
        int arrow = lines[0].LastIndexOf(" -> errno ", StringComparison.Ordinal);
        string[] what = lines[0][..arrow].Split(' ', 2);
        TraceEvent traceEvent = EventOf(what[0]);
        SyscallTracer tracer = new(Recordings.Events, FiltersVerb.CpuCount);
        FilterError? error = tracer.SetFilter(traceEvent, TsvFile.Unescape(what[1]));

        // The filter file is printed to the end of the sample, without the empty lines there.
        string found = $"{lines[0][..arrow]} -> errno {error?.Errno.Number}\n" + WithoutTimes(tracer.ErrorLog.ToString())
            + "--- filter file reads:\n" + tracer.FilterText(traceEvent).TrimEnd('\n');
        Assert.That(AsRecorded(lines[0], found), Is.EqualTo(WithoutTimes(string.Join('\n', lines))));
    }

    [TestCaseSource(nameof(SystemFilters))]
    public void FilterOfASystemReachesTheEventsThatHaveItsFields(string sample)
    {
        string[] lines = sample.TrimEnd('\n').Split('\n');
        string written = lines[0][1..lines[0].LastIndexOf('\'')];
        SyscallTracer tracer = new(Recordings.Events, FiltersVerb.CpuCount);
        Assert.That(tracer.SetFilter("syscalls", written), Is.Null);

        List<string> found = [lines[0], .. ("rc readback of events/syscalls/filter:\n" + SyscallTracer.SystemFilterText).TrimEnd('\n').Split('\n')];
        foreach (string name in lines.Where(static line => line.Contains("/filter: ")).Select(static line => line.Trim().Split('/')[0]))
            found.AddRange($"  {name}/filter: {tracer.FilterText(EventOf("syscalls/" + name))}".TrimEnd('\n').Split('\n'));
        found.AddRange(("error_log: " + WithoutTimes(tracer.ErrorLog.ToString())).TrimEnd('\n').Split('\n'));
        Assert.That(found, Is.EqualTo(lines.Select(WithoutTimes)));
    }

    private static IEnumerable<TestCaseData> Rows() =>
        TsvFile.Read(PathOf("filters.tsv"), s_columns.Length).Rows.Select(static (row, i) => Named(new TestCaseData([row]), $"{i + 2}: {row[1]}"));

    private static IEnumerable<TestCaseData> Samples() => Sections("error_log.samples.txt", "### ").Select(static text => Named(new TestCaseData(text), text));

    private static IEnumerable<TestCaseData> SystemFilters() => Sections("subsystem-filter.txt", "### echo ").Select(static text => Named(new TestCaseData(text), text));

    private static string[] Sections(string file, string mark) =>
        ("\n" + File.ReadAllText(PathOf(file))).Split("\n" + mark, StringSplitOptions.RemoveEmptyEntries);

    private static TestCaseData Named(TestCaseData data, string name)
    {
        string line = name.Split('\n')[0];
        return data.SetArgDisplayNames(line.Length <= 80 ? line : line[..80] + "...");
    }

    private static string[] Named(string[] row) => [.. row.Select(static (value, i) => s_columns[i] + ": " + value)];

    private static TraceEvent EventOf(string path) =>
        Recordings.Events.Events.Single(item => item.Call.System + "/" + item.Call.Name == path);

    // The header of a sample was written as it is, the rest byte for byte.
    private static string AsRecorded(string header, string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        Assert.That(text[..end], Is.EqualTo(header));
        return header + FiltersVerb.AsRecorded(text[end..]);
    }

    // "[ 2163.319134] event filter ..." without what stands in the brackets.
    private static string WithoutTimes(string text) => string.Join('\n', text.Split('\n').Select(static line =>
    {
        int start = line.IndexOf('[', StringComparison.Ordinal);
        int end = line.IndexOf("] event filter", StringComparison.Ordinal);
        return end < 0 ? line : line[..start] + line[(end + 1)..];
    }));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", "trace", name);
}
