using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Tests.Tracing.Reading;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tests.Tracing.Buffers;

/// <summary>A ring buffer on one thread does what a model of lists does.</summary>
public sealed class RingBufferModelTests
{
    private static readonly Gen<(byte[] Record, ulong Step)> s_event = Gen.Select(
        Gen.Frequency((6, Gen.Byte.Array[0, 130]), (4, Gen.Byte.Array[500, 2000]), (1, Gen.Byte.Array[0, RingBufferPage.MaxRecordSize])),
        Gen.Frequency((8, Gen.ULong[0, 1UL << 27]), (1, Gen.ULong[(1UL << 27) - 1, 1UL << 60]), (1, Gen.ULong)));

    private static readonly Gen<(string Kind, byte[] Record, ulong Step, int Number)> s_step = Gen.Select(
        Gen.Frequency(
            (40, Gen.Const("write")),
            (12, Gen.Const("read")),
            (4, Gen.Const("peek")),
            (6, Gen.Const("page")),
            (2, Gen.Const("full page")),
            (4, Gen.Const("snapshot")),
            (3, Gen.Const("resize")),
            (1, Gen.Const("clear")),
            (1, Gen.Const("take")),
            (2, Gen.Const("mode"))),
        s_event,
        Gen.Int[1, 8],
        static (kind, written, number) => (kind, written.Record, written.Step, number));

    [Test]
    public void AnySequenceOfCallsDoesWhatTheModelDoes() =>
        Gen.Select(s_step.Array[0, 150], Gen.Int[1, 5], Gen.Enum<RingBufferFullMode>()).Sample((steps, pages, mode) =>
        {
            RingBuffer buffer = new(pages, mode);
            RingBufferModel model = new(pages, mode);
            ulong time = 1_000_000;
            foreach ((string kind, byte[] record, ulong step, int number) in steps)
            {
                time += step;
                Do(buffer, model, kind, record, time, number);
                RingBufferStatistics statistics = buffer.Statistics;
                Assert.That(statistics, Is.EqualTo(model.Statistics), kind);
                Assert.That(statistics.Read + statistics.Entries + statistics.Overrun, Is.EqualTo(model.Written));
                Assert.That(
                    (buffer.Entries, buffer.Written, buffer.Overrun, buffer.Dropped, buffer.Capacity),
                    Is.EqualTo((statistics.Entries, model.Written, statistics.Overrun, statistics.Dropped, model.Capacity)));
            }
        }, iter: 3000);

    private static void Do(RingBuffer buffer, RingBufferModel model, string kind, byte[] record, ulong time, int number)
    {
        switch (kind)
        {
            case "write":
                Assert.That(buffer.Write(record, time), Is.EqualTo(model.Write(record, time)));
                break;
            case "read":
                byte[] destination = new byte[RingBufferPage.MaxRecordSize];
                (ulong, string, long)? read = buffer.TryRead(destination, out int length, out ulong readTime, out long lost)
                    ? (readTime, Convert.ToHexString(destination.AsSpan(0, length)), lost)
                    : null;
                Assert.That(read, Is.EqualTo(model.Read()));
                break;
            case "peek":
                (ulong, long)? peeked = buffer.TryPeek(out ulong peekTime, out long peekLost) ? (peekTime, peekLost) : null;
                Assert.That(peeked, Is.EqualTo(model.Peek() is { } next ? (next.Time, next.Lost) : ((ulong, long)?)null));
                break;
            case "page":
                ReadPage(buffer, model, false);
                break;
            case "full page":
                ReadPage(buffer, model, true);
                break;
            case "snapshot":
                Compare(buffer.Snapshot(), model);
                break;
            case "resize":
                buffer.Resize(number);
                model.Resize(number);
                break;
            case "clear":
                buffer.Clear();
                model.Clear();
                break;
            case "take":
                Compare(buffer.Take(), model);
                model.Clear();
                break;
            case "mode" when model.Mode != RingBufferFullMode.Grow:
                buffer.Mode = model.Mode = number % 2 == 0 ? RingBufferFullMode.Overwrite : RingBufferFullMode.Drop;
                break;
        }
    }

    private static void ReadPage(RingBuffer buffer, RingBufferModel model, bool onlyFull)
    {
        byte[] page = new byte[RingBufferPage.Size];
        Array.Fill(page, (byte)0xee);
        bool isRead = buffer.TryReadPage(page, onlyFull);
        (List<(ulong Time, string Record)> Events, ulong Time, int Bytes, long Lost)? expected = model.ReadPage(onlyFull);
        Assert.That(isRead, Is.EqualTo(expected.HasValue));
        if (expected is not { } value)
            return;

        bool isStored = value.Lost > 0 && value.Bytes <= RingBufferPage.DataSize - 8;
        Assert.That(RecordedPagesTests.Read(page), Is.EqualTo(value.Events));
        Assert.That(BitConverter.ToUInt64(page), Is.EqualTo(value.Time));
        Assert.That(BitConverter.ToUInt64(page, 8), Is.EqualTo((uint)value.Bytes | (value.Lost > 0 ? 1UL << 31 : 0) | (isStored ? 1UL << 30 : 0)));
        int end = RingBufferPage.HeaderSize + value.Bytes;
        if (isStored)
        {
            Assert.That(BitConverter.ToInt64(page, end), Is.EqualTo(value.Lost));
            end += 8;
        }

        Assert.That(page.Skip(end), Is.All.Zero);
    }

    private static void Compare(RingBufferCopy copy, RingBufferModel model)
    {
        RingBufferStatistics statistics = model.Statistics;
        Assert.That(RecordedPagesTests.Read(copy.Pages), Is.EqualTo(model.Unread));
        Assert.That((copy.Entries, copy.Overrun), Is.EqualTo((statistics.Entries, statistics.Overrun)));

        RingBufferReader reader = new(copy.Pages);
        while (reader.MoveNext())
        {
        }

        Assert.That(reader.HasLostEvents, Is.EqualTo(copy.Overrun > 0 && copy.Entries > 0));
        Assert.That(reader.LostEvents, Is.LessThanOrEqualTo(copy.Overrun));
    }
}
