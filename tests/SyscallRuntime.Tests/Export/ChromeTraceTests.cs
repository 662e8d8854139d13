using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Export;
using SyscallKit.Tests.Tracing;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Export;

public sealed class ChromeTraceTests
{
    [Test]
    public void CallIsACompleteEventWithArgumentsAndResult() =>
        Assert.That(
            Events(ExportSamples.Of(
                "a b-11 [000] ..... 1.000001: sys_getcpu(cpup: 0x10, nodep: 0, unused: 0)",
                "a b-11 [001] ..... 1.000003: sys_getcpu -> 0xfffffffffffffff2")).Select(static item => item.GetRawText()),
            Is.EqualTo(new[]
            {
                """{"name":"process_name","ph":"M","pid":11,"tid":11,"args":{"name":"a b"}}""",
                """{"name":"thread_name","ph":"M","pid":11,"tid":11,"args":{"name":"a b"}}""",
                """{"name":"getcpu","cat":"syscall","ph":"X","ts":1000001,"pid":11,"tid":11,"dur":2,"args":{"nr":309,"cpu":0,"arguments":{"cpup":"0x10","nodep":"0x0","unused":"0x0"},"exit_cpu":1,"ret":-14,"error":"EFAULT"}}""",
            }));

    [Test]
    public void UnfinishedCallEndsWithTheTraceAndSaysSo() =>
        Assert.That(
            Events(ExportSamples.Of(
                "a-11 [000] ..... 1.000001: sys_close(fd: 3)",
                "b-12 [001] ..... 1.000003: sys_close(fd: 3)",
                "b-12 [001] ..... 1.000008: sys_close -> 0x0")).Where(static item => Phase(item) != "M").Select(static item => item.GetRawText()),
            Is.EqualTo(new[]
            {
                """{"name":"close","cat":"syscall","ph":"X","ts":1000003,"pid":12,"tid":12,"dur":5,"args":{"nr":3,"cpu":1,"arguments":{"fd":"0x3"},"exit_cpu":1,"ret":0}}""",
                """{"name":"close","cat":"syscall","ph":"X","ts":1000001,"pid":11,"tid":11,"dur":7,"args":{"nr":3,"cpu":0,"arguments":{"fd":"0x3"},"unfinished":true}}""",
            }));

    /// <summary>Its end may be among what was lost: then nobody knows how long it took.</summary>
    [Test]
    public void CallBeforeALossIsNotUnfinished()
    {
        RingBuffer buffer = new(1);
        Recordings.Events.TryGetEvent("sys_enter_close", out TraceEvent? close);
        buffer.Write([(byte)close!.Id, (byte)(close.Id >> 8), 0, 0, 5, 0, 0, 0, 3, 0, 0, 0, .. new byte[12]], 1);
        byte[] page = buffer.Snapshot().Pages.ToArray();
        byte[] marked = [.. page];
        RingBufferPage.MarkMissed(marked, 7);
        Assert.That(Phases(TraceSnapshot.FromPages(Recordings.Events, [page], new SavedCmdlines())), Is.EqualTo(new[] { "X close" }));
        Assert.That(Phases(TraceSnapshot.FromPages(Recordings.Events, [(byte[])[.. page, .. marked]], new SavedCmdlines())), Is.EqualTo(new[] { "i close", "X close" }));
    }

    [Test]
    public void HalfACallIsAnInstant() =>
        Assert.That(
            Phases(ExportSamples.Of(
                "a-11 [000] ..... 1.000001: sys_close -> 0x0",
                "a-11 [000] ..... 1.000002: sys_close(fd: 3)",
                "a-11 [000] ..... 1.000003: sys_dup(fildes: 3)",
                "a-11 [000] ..... 1.000004: sys_dup -> 0x4")),
            Is.EqualTo(new[] { "i close", "i close", "X dup" }));

    [Test]
    public void OwnAndRawEventMakeOneCallAndARawOneAloneIsOf32Bits() =>
        Assert.That(
            Phases(ExportSamples.Of(
                "a-11 [000] ..... 1.000001: sys_close(fd: 3)",
                "a-11 [000] ..... 1.000001: sys_enter: NR 3 (3, 0, 0, 0, 0, 0)",
                "a-11 [000] ..... 1.000002: sys_close -> 0x0",
                "a-11 [000] ..... 1.000002: sys_exit: NR 3 = 0",
                "a-11 [000] ..... 1.000003: sys_enter: NR 20 (0, 0, 0, 0, 0, 0)",
                "a-11 [000] ..... 1.000004: sys_exit: NR 20 = 11")),
            Is.EqualTo(new[] { "X close", "X getpid" }));

    [Test]
    public void RawEventsAloneAreOf64BitsAndUnknownNumbersHaveANumberForAName() =>
        Assert.That(
            Phases(ExportSamples.Of(
                "a-11 [000] ..... 1.000001: sys_enter: NR 20 (3, 0, 0, 0, 0, 0)",
                "a-11 [000] ..... 1.000002: sys_exit: NR 20 = 0",
                "a-11 [000] ..... 1.000003: sys_enter: NR 9999 (0, 0, 0, 0, 0, 0)",
                "a-11 [000] ..... 1.000004: sys_exit: NR 9999 = -38")),
            Is.EqualTo(new[] { "X writev", "X syscall_0x270f" }));

    [Test]
    public void NanosecondsAreDecimalsAndOtherClocksCount([Values] bool countsNanoseconds)
    {
        RingBuffer buffer = new(1);
        Recordings.Events.TryGetEvent("sys_enter_getpid", out TraceEvent? getpid);
        buffer.Write([(byte)getpid!.Id, (byte)(getpid.Id >> 8), 0, 0, 5, 0, 0, 0, 39, 0, 0, 0, 0, 0, 0, 0], ulong.MaxValue - 6);
        TraceSnapshot snapshot = new(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines(), 0, countsNanoseconds);
        Assert.That(Events(snapshot)[^1].GetProperty("ts").GetRawText(), Is.EqualTo(countsNanoseconds ? "18446744073709551.609" : "18446744073709551609"));
    }

    /// <summary>Every entry is one event; calls of a thread follow one another.</summary>
    [Test]
    public void RecordingObeysTheRulesOfTheFormat()
    {
        TraceSnapshot snapshot = Recordings.Mixed();
        List<JsonElement> events = Events(snapshot);
        int entries = Recordings.Text("mixed.trace.txt").Split('\n').Count(static line => line.Contains(": sys_enter: NR", StringComparison.Ordinal));
        Assert.That(events.Count(static item => Phase(item) == "X"), Is.EqualTo(entries));
        foreach (IGrouping<int, JsonElement> thread in events.Where(static item => Phase(item) != "M").GroupBy(static item => item.GetProperty("tid").GetInt32()))
        {
            decimal end = 0;
            foreach (JsonElement item in thread)
            {
                decimal start = item.GetProperty("ts").GetDecimal();
                Assert.That(start, Is.GreaterThanOrEqualTo(end));
                end = start + (Phase(item) == "X" ? item.GetProperty("dur").GetDecimal() : 0);
            }
        }
    }

    [Test]
    public void DamagedPagesGiveJsonAndTheirErrors() =>
        ExportSamples.Damaged.Sample(
            static snapshot =>
            {
                using MemoryStream stream = new();
                string[] errors = [.. ChromeTrace.Write(stream, snapshot)];
                using JsonDocument document = JsonDocument.Parse(stream.ToArray());
                ExportSamples.Records(snapshot, out string[] all);
                Assert.That(all, Is.SubsetOf(errors));
            },
            iter: 100);

    private static string Phase(JsonElement item) => item.GetProperty("ph").GetString()!;

    private static IEnumerable<string> Phases(TraceSnapshot snapshot) =>
        Events(snapshot).Where(static item => Phase(item) != "M").Select(static item => Phase(item) + " " + item.GetProperty("name").GetString());

    private static List<JsonElement> Events(TraceSnapshot snapshot)
    {
        using MemoryStream stream = new();
        Assert.That(ChromeTrace.Write(stream, snapshot), Is.Empty);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        return [.. document.RootElement.GetProperty("traceEvents").Clone().EnumerateArray()];
    }
}
