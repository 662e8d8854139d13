using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Export;
using SyscallKit.Tests.Tracing;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Export;

public sealed class TraceDatTests
{
    [Test]
    public void PagesStandInTheFileAsTheKernelRecordedThem()
    {
        TraceDatFile file = Export(Recordings.Mixed());
        Assert.That(file.Pages, Is.EqualTo(new[] { Recordings.Bytes("mixed.cpu0.pages"), Recordings.Bytes("mixed.cpu1.pages") }));
    }

    [Test]
    public void HeadersAreThoseOfTheKernel()
    {
        TraceDatFile file = Export(Recordings.Mixed());
        Assert.That(file.HeaderPage, Is.EqualTo(Recordings.Text("header_page")));
        Assert.That(file.HeaderEvent, Is.EqualTo(Recordings.Text("header_event")));
        Assert.That(file.Cmdlines, Is.EqualTo("24821 orc-renamed\n24824 orc-renamed\n"));
    }

    [Test]
    public void FormatsOfTheEventsThatOccurAreThere()
    {
        TraceSnapshot snapshot = ExportSamples.Of(
            "a-11 [000] ..... 1.000001: sys_close(fd: 3)",
            "a-11 [000] ..... 1.000002: sys_enter: NR 3 (3, 0, 0, 0, 0, 0)",
            "a-11 [000] ..... 1.000003: sys_exit: NR 3 = 0");
        string[] names = ["sys_enter", "sys_exit", "sys_enter_close"];
        Assert.That(
            Export(snapshot).Formats,
            Is.EquivalentTo(names.Select(name => snapshot.Events.TryGetEvent(name, out TraceEvent? found) ? (found.Call.System, found.FormatText) : default)));
    }

    [Test]
    public void EmptyTraceIsAFileWithoutPages()
    {
        TraceDatFile file = Export(new TraceSnapshot(Recordings.Events, [Array.Empty<byte>(), Array.Empty<byte>()], new SavedCmdlines()));
        Assert.That(file.Pages, Is.EqualTo(new byte[][] { [], [] }));
        Assert.That(file.Formats, Is.Empty);
    }

    [TestCase(true, "[local] global counter\n")]
    [TestCase(false, "local global [counter]\n")]
    public void ClockIsNamed(bool countsNanoseconds, string clock)
    {
        TraceDatFile file = Export(new TraceSnapshot(Recordings.Events, [], new SavedCmdlines(), 0, countsNanoseconds));
        Assert.That(file.Options[4], Is.EqualTo(clock));
        Assert.That(file.Clock, Is.EqualTo(clock));
    }

    /// <summary>trace-cmd takes a name for granted, and a line for a task.</summary>
    [Test]
    public void NamesThatWouldMisleadReadersAreLeftOut()
    {
        SavedCmdlines names = new();
        names.Save(1, "");
        names.Save(2, "  ");
        names.Save(3, "\n4 x");
        names.Save(5, "\u00e9 longer than fifteen");
        names.Save(-1, "negative");
        names.Save(0, "idle");
        Assert.That(Export(new TraceSnapshot(Recordings.Events, [], names)).Cmdlines, Is.EqualTo("3  4 x\n5 \u00c3\u00a9 longer than \n"));
    }

    [Test]
    public void LostEventsAreKept()
    {
        RingBuffer buffer = new(2);
        for (int i = 0; i < 1000; i++)
            buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], (ulong)i);
        TraceDatFile file = Export(new TraceSnapshot(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines(), buffer.Overrun));
        RingBufferReader reader = new(file.Pages[0]);
        while (reader.MoveNext())
        {
        }

        Assert.That(reader.LostEvents, Is.EqualTo(buffer.Overrun).And.GreaterThan(0));
    }

    [Test]
    public void LastPageMayLackWhatIsUnused()
    {
        byte[] pages = Recordings.Bytes("mixed.cpu0.pages");
        int last = pages.Length - 4096;
        int end = last + 16 + BitConverter.ToUInt16(pages, last + 8);
        pages.AsSpan(end).Clear();
        TraceSnapshot cut = TraceSnapshot.FromPages(Recordings.Events, [pages.AsMemory(0, end)], new SavedCmdlines());
        Assert.That(Export(cut).Pages[0], Is.EqualTo(pages));
    }

    [Test]
    public void UnknownAndShortRecordsAreNamedWithTheirOffsets()
    {
        RingBuffer buffer = new(1);
        buffer.Write([0x39, 0x30, 0, 0, 5, 0, 0, 0], 1);
        buffer.Write([187, 1, 0, 0, 5, 0, 0, 0, 1, 2, 3, 4], 1);
        using MemoryStream stream = new();
        Assert.That(TraceDat.Write(stream, new TraceSnapshot(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines())), Is.EqualTo(new[]
        {
            "cpu 0, offset 20: a record of the unknown event 12345",
            "cpu 0, offset 32: a record of raw_syscalls:sys_enter has 64 bytes, this one 12",
        }));
    }

    [Test]
    public void CorruptPageIsNamedAndWhatStandsBeforeItKept()
    {
        byte[] pages = Recordings.Bytes("mixed.cpu1.pages");
        pages[2 * 4096 + 9] = 0xff;
        using MemoryStream stream = new();
        ImmutableArray<string> errors = TraceDat.Write(
            stream, TraceSnapshot.FromPages(Recordings.Events, [Recordings.Bytes("mixed.cpu0.pages"), pages], new SavedCmdlines()));
        Assert.That(errors, Has.Length.EqualTo(1));
        Assert.That(errors[0], Does.StartWith("cpu 1, offset 8200: the page says that it has "));
        Assert.That(new TraceDatFile(stream.ToArray()).Pages[1], Is.EqualTo(pages[..8192]));
    }

    /// <summary>Of damaged pages the file has the records that can be read, and nothing that cannot.</summary>
    [Test]
    public void DamagedPagesGiveTheRecordsThatCanBeRead() =>
        ExportSamples.Damaged.Sample(
            static snapshot =>
            {
                using MemoryStream stream = new();
                ImmutableArray<string> errors = TraceDat.Write(stream, snapshot);
                TraceSnapshot written = TraceSnapshot.FromPages(
                    snapshot.Events, [.. new TraceDatFile(stream.ToArray()).Pages.Select(static pages => new ReadOnlyMemory<byte>(pages))], snapshot.SavedCmdlines);
                Assert.That(ExportSamples.Records(written, out string[] unreadable), Is.EqualTo(ExportSamples.Records(snapshot, out string[] all)));
                Assert.That(unreadable, Is.Empty);
                Assert.That(all, Is.SubsetOf(errors));
            },
            iter: 300);

    private static TraceDatFile Export(TraceSnapshot snapshot)
    {
        using MemoryStream stream = new();
        Assert.That(TraceDat.Write(stream, snapshot), Is.Empty);
        return new TraceDatFile(stream.ToArray());
    }
}
