using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Export;
using SyscallKit.Tests.Tracing;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Export;

public sealed class PerfDataTests
{
    [Test]
    public void HeaderNamesPartsThatFillTheFile()
    {
        byte[] file = Export(Recordings.Mixed());
        Assert.That(Encoding.ASCII.GetString(file, 0, 8), Is.EqualTo("PERFILE2"));
        ulong[] header = Words(file, 8, 12);
        (ulong size, ulong attrSize, ulong attrs, ulong attrsSize, ulong data, ulong dataSize) = (header[0], header[1], header[2], header[3], header[4], header[5]);
        Assert.That((size, attrSize), Is.EqualTo((104UL, 80UL)));
        Assert.That(attrsSize % attrSize, Is.Zero);
        Assert.That(attrs, Is.EqualTo(104 + 8 * (attrsSize / attrSize)), "the identifiers lie between header and attributes");
        Assert.That(data, Is.EqualTo(attrs + attrsSize));
        Assert.That(header[6..], Is.EqualTo(new ulong[] { 0, 0, 0b1011_1111_1010, 0, 0, 0 }), "no event types; nine features");

        // One behind the other, to the end of the file.
        (int Offset, int Size)[] features = Features(file);
        int position = (int)(data + dataSize) + 16 * features.Length;
        foreach ((int offset, int length) in features)
        {
            Assert.That(offset, Is.EqualTo(position));
            position += length;
        }

        Assert.That(position, Is.EqualTo(file.Length));
        Assert.That(Encoding.Latin1.GetString(file, features[0].Offset, 14), Is.EqualTo("\u0017\u0008\u0044tracing0.6\0"));
    }

    // perf data convert --to-json prints strings that are not there as null pointers.
    [Test]
    public void HeaderSaysWhereItWasRecorded()
    {
        byte[] file = Export(Recordings.Mixed());
        (int Offset, int Size)[] features = Features(file);
        string version = typeof(PerfData).Assembly.GetName().Version!.ToString(3);
        foreach ((int feature, string text) in ((int, string)[])[(1, "SyscallKit"), (2, "6.18"), (3, version), (4, "x86_64"), (6, "SyscallKit"), (7, "SyscallKit,0,0,0")])
            Assert.That(String(features[feature].Offset), Is.EqualTo((text, features[feature].Size)));
        Assert.That(Words(file, features[5].Offset, 1)[0], Is.EqualTo(2 | 2UL << 32), "processors");
        Assert.That(BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(features[8].Offset)), Is.EqualTo(1));
        Assert.That(String(features[8].Offset + 4), Is.EqualTo(("SyscallKit", features[8].Size - 4)));
        Assert.That(Export(Recordings.Mixed()), Is.EqualTo(file), "nothing of the host");

        (string Text, int Size) String(int offset)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset));
            string text = Encoding.Latin1.GetString(file, offset + 4, length);
            Assert.That(length % 64 == 0 && text.Contains('\0', StringComparison.Ordinal));
            return (text.TrimEnd('\0'), 4 + length);
        }
    }

    [Test]
    public void AttributesNameTheEventsByTheirIds()
    {
        byte[] file = Export(Recordings.Mixed());
        ulong[] header = Words(file, 8, 12);
        SortedSet<ushort> ids = [];
        TraceRecordReader reader = new(Recordings.Mixed());
        while (reader.MoveNext())
            ids.Add(reader.EventId);

        int index = 0;
        foreach (ushort id in ids)
        {
            ulong[] attr = Words(file, (int)header[2] + 80 * index, 10);
            Assert.That(attr[0], Is.EqualTo(2UL | 64UL << 32), "a tracepoint, and 64 bytes");
            Assert.That(attr[1], Is.EqualTo(id));
            Assert.That(attr[3], Is.EqualTo(0x10586UL), "IDENTIFIER, TID, TIME, CPU, PERIOD, RAW");
            Assert.That(attr[8..], Is.EqualTo(new[] { 104UL + 8 * (ulong)index, 8UL }));
            Assert.That(Words(file, (int)attr[8], 1)[0], Is.EqualTo((ulong)++index));
        }

        Assert.That((ulong)index, Is.EqualTo(header[3] / 80));
    }

    [Test]
    public void SamplesAreTheRecords()
    {
        TraceSnapshot snapshot = Recordings.Mixed();
        Assert.That(Samples(Export(snapshot)), Is.EqualTo(ExportSamples.Records(snapshot, out _)));
    }

    [Test]
    public void TasksHaveTheirNames()
    {
        SavedCmdlines names = new();
        names.Save(7, "exactly");
        names.Save(8, "eight ch");
        byte[] file = Export(new TraceSnapshot(Recordings.Events, [], names));
        Assert.That(Encoding.Latin1.GetString(file, 104 + 16, 8), Is.EqualTo("exactly\0"));
        Assert.That(Encoding.Latin1.GetString(file, 104 + 24 + 32 + 16, 16), Is.EqualTo("eight ch\0\0\0\0\0\0\0\0"));
    }

    [Test]
    public void OtherClocksCountMicroseconds()
    {
        RingBuffer buffer = new(1);
        buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], 77);
        TraceSnapshot snapshot = new(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines(), 0, countsNanoseconds: false);
        Assert.That(Samples(Export(snapshot)).Select(static sample => sample.Time), Is.EqualTo(new[] { 77000UL }));
    }

    /// <summary>perf refuses a file whose data is empty.</summary>
    [Test]
    public void EmptyTraceHasARecord()
    {
        byte[] file = Export(new TraceSnapshot(Recordings.Events, [], new SavedCmdlines()));
        Assert.That(Words(file, 8, 6)[5], Is.EqualTo(8));
        Assert.That(Samples(file), Is.Empty);
    }

    [Test]
    public void LongTraceIsWrittenInRounds()
    {
        RingBuffer buffer = new(1, RingBufferFullMode.Grow);
        for (int i = 0; i < 10_000; i++)
            buffer.Write([186, 1, 0, 0, 5, 0, 0, 0, .. new byte[16]], (ulong)i);
        TraceSnapshot snapshot = new(Recordings.Events, [buffer.Snapshot().Pages], new SavedCmdlines());
        Assert.That(Samples(Export(snapshot)), Has.Count.EqualTo(10_000));
    }

    [Test]
    public void DamagedPagesGiveTheRecordsThatCanBeRead() =>
        ExportSamples.Damaged.Sample(
            static snapshot =>
            {
                using MemoryStream stream = new();
                string[] errors = [.. PerfData.Write(stream, snapshot)];
                List<(int, ulong, string Record)> records = ExportSamples.Records(snapshot, out string[] unreadable);
                Assert.That(unreadable, Is.SubsetOf(errors));
                // A damaged record may be a stack or a text by chance, which is no sample and no error.
                Assert.That(Samples(stream.ToArray()), Has.Count.EqualTo(records.Count(record => snapshot.TryGetEvent(Convert.FromHexString(record.Record), out _, out _))));
            },
            iter: 100);

    // Goes through the data record by record: it must end where the header says.
    private static List<(int Cpu, ulong Time, string Record)> Samples(byte[] file)
    {
        ulong[] header = Words(file, 8, 12);
        List<(int, ulong, string)> samples = [];
        int position = (int)header[4];
        int end = position + (int)header[5];
        while (position < end)
        {
            int type = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(position));
            int size = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(position + 6));
            Assert.That(type, Is.AnyOf(3, 9, 68));
            Assert.That(size % 8 == 0 && size >= 8);
            if (type == 9)
            {
                ulong[] words = Words(file, position + 8, 5);
                int raw = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(position + 48));
                Assert.That(size, Is.EqualTo(52 + raw));
                samples.Add(((int)words[3], words[2], Convert.ToHexString(file.AsSpan(position + 52, raw & ~7))));
            }

            position += size;
        }

        Assert.That(position, Is.EqualTo(end));
        return samples;
    }

    // Their places stand behind the data.
    private static (int Offset, int Size)[] Features(byte[] file)
    {
        ulong[] header = Words(file, 8, 12);
        return [.. Words(file, (int)(header[4] + header[5]), 2 * BitOperations.PopCount(header[8])).Chunk(2).Select(static place => ((int)place[0], (int)place[1]))];
    }

    private static ulong[] Words(byte[] file, int offset, int count) =>
        [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(offset + 8 * i)))];

    private static byte[] Export(TraceSnapshot snapshot)
    {
        using MemoryStream stream = new();
        Assert.That(PerfData.Write(stream, snapshot), Is.Empty);
        return stream.ToArray();
    }
}
