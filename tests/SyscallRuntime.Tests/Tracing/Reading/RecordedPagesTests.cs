using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using NUnit.Framework;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing.Reading;

public sealed class RecordedPagesTests
{
    [Test]
    public void TextOfRecordedPagesIsTheKernels() =>
        Assert.That(Recordings.Print(Recordings.Mixed()), Is.EqualTo(Recordings.Text("mixed.trace.txt")));

    /// <summary>The recorded events written again are the recorded pages again, but for what the kernel leaves to chance.</summary>
    [TestCase("mixed.cpu0.pages")]
    [TestCase("mixed.cpu1.pages")]
    public void RecordedEventsWrittenAgainAreTheSame(string file)
    {
        byte[] recorded = Recordings.Bytes(file);
        RingBuffer buffer = new(1, RingBufferFullMode.Grow);
        List<(ulong, string)> expected = Read(recorded);
        RingBufferReader reader = new(recorded);
        while (reader.MoveNext())
            Assert.That(buffer.Write(reader.Record, reader.Time), Is.True);
        Assert.That(Read(buffer.Snapshot().Pages), Is.EqualTo(expected));
    }

    [TestCase(0)]
    [TestCase(8)]
    [TestCase(4096 + 16)]
    [TestCase(4096 + 15)]
    [TestCase(3 * 4096 + 100)]
    public void CutPagesGiveWhatStandsBeforeTheCut(int length)
    {
        byte[] recorded = Recordings.Bytes("mixed.cpu1.pages");
        List<(ulong, string)> all = Read(recorded);
        RingBufferReader reader = new(recorded.AsMemory(0, length));
        int count = 0;
        while (reader.MoveNext())
            Assert.That((reader.Time, Convert.ToHexString(reader.Record)), Is.EqualTo(all[count++]));
        Assert.That(reader.Error is null, Is.EqualTo(length == 0));
        Assert.That(reader.Error ?? "offset ", Does.StartWith("offset "));
    }

    [Test]
    public void CorruptPageIsNamedAndTheRestOfTheOtherProcessorKept()
    {
        byte[] first = Recordings.Bytes("mixed.cpu1.pages");
        first[4096 + 8] = 0xff;
        first[4096 + 9] = 0xff;
        TraceSnapshot snapshot = TraceSnapshot.FromPages(Recordings.Events, [Recordings.Bytes("mixed.cpu0.pages"), first], new SavedCmdlines());
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Assert.That(
            TraceTextPrinter.Print(writer, snapshot),
            Is.EqualTo(new[] { "cpu 1, offset 4104: the page says that it has 65535 bytes of data, but there is room for 4080" }));
        Assert.That(writer.ToString(), Does.Contain("[001]").And.Contain("[000]"));
    }

    [Test]
    public void UnknownIdIsPrintedAsLinuxDoes()
    {
        RingBuffer buffer = new(1);
        buffer.Write([0x39, 0x30, 0, 0, 5, 0, 0, 0], 1_000_500);
        TraceSnapshot snapshot = new(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines());
        Assert.That(Recordings.Print(snapshot), Does.EndWith("           <...>-5       [000] .....     0.001001: Unknown type 12345\n"));
    }

    [Test]
    public void ShortRecordIsAnErrorWithItsOffset()
    {
        RingBuffer buffer = new(1);
        buffer.Write([187, 1, 0, 0, 5, 0, 0, 0, 1, 2, 3, 4], 0);
        buffer.Write([1, 0, 0, 0], 0);
        TraceSnapshot snapshot = new(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines());
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Assert.That(TraceTextPrinter.Print(writer, snapshot), Is.EqualTo(new[]
        {
            "cpu 0, offset 20: a record of raw_syscalls:sys_enter has 64 bytes, this one 12",
            "cpu 0, offset 36: a record of 4 bytes is too short for the fields that all events have (8 bytes)",
        }));
    }

    [Test]
    public void LostEventsAreCountedAndAnnounced()
    {
        byte[] marked = Recordings.Bytes("mixed.cpu0.pages");
        marked[11] |= 0xc0;
        int used = BitConverter.ToUInt16(marked, 8);
        BitConverter.TryWriteBytes(marked.AsSpan(16 + used), 77L);
        TraceSnapshot snapshot = TraceSnapshot.FromPages(
            Recordings.Events, [marked, Recordings.Bytes("mixed.cpu1.pages")], SavedCmdlines.Parse(Recordings.Text("mixed.saved_cmdlines.txt")));
        string text = Recordings.Print(snapshot);
        Assert.That(text, Does.Contain("# entries-in-buffer/entries-written: 1040/1117   #P:2\n"));
        Assert.That(text, Does.Contain("##### CPU 0 buffer started ####\n").And.Not.Contain("##### CPU 1 buffer"));
    }

    internal static List<(ulong Time, string Record)> Read(ReadOnlyMemory<byte> pages)
    {
        List<(ulong, string)> events = [];
        RingBufferReader reader = new(pages);
        while (reader.MoveNext())
            events.Add((reader.Time, Convert.ToHexString(reader.Record)));
        Assert.That(reader.Error, Is.Null);
        return events;
    }
}
