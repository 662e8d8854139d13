using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Tests.Tracing.Reading;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tests.Tracing.Buffers;

public sealed class RingBufferTests
{
    // Short and long records, steps of time that fit a head, need an extension, need a page, and lead back.
    private static readonly Gen<(byte[] Record, ulong Step)> s_event = Gen.Select(
        Gen.Frequency((8, Gen.Byte.Array[0, 120]), (1, Gen.Byte.Array[0, RingBufferPage.MaxRecordSize])),
        Gen.Frequency((8, Gen.ULong[0, 1UL << 27]), (1, Gen.ULong[(1UL << 27) - 1, 1UL << 60]), (1, Gen.ULong)));

    private static readonly Gen<(byte[] Record, ulong Step)[]> s_events = s_event.Array[0, 120];

    [Test]
    public void WhatIsWrittenIsReadAndCountedExactly() => Gen.Select(s_events, Gen.Int[1, 5], Gen.Enum<RingBufferFullMode>()).Sample((events, pages, mode) =>
    {
        RingBuffer buffer = new(pages, mode);
        List<(ulong, string)> accepted = [];
        ulong time = 1_000_000;
        foreach ((byte[] record, ulong step) in events)
        {
            time += step;
            byte[] padded = new byte[Math.Max(4, (record.Length + 3) & ~3)];
            record.CopyTo(padded, 0);
            if (buffer.Write(record, time))
                accepted.Add((time, Convert.ToHexString(padded)));
        }

        ReadOnlyMemory<byte> snapshot = buffer.Snapshot().Pages;
        List<(ulong, string)> read = RecordedPagesTests.Read(snapshot);
        Assert.That(read, Is.EqualTo(accepted.Skip(accepted.Count - read.Count)));
        Assert.That(buffer.Entries, Is.EqualTo(read.Count));
        Assert.That(buffer.Written, Is.EqualTo(accepted.Count));
        Assert.That(buffer.Entries + buffer.Overrun + buffer.Dropped, Is.EqualTo(events.Length));
        Assert.That(mode == RingBufferFullMode.Overwrite ? buffer.Dropped : buffer.Overrun, Is.Zero);
        Assert.That(snapshot.Length, Is.LessThanOrEqualTo(buffer.Capacity * RingBufferPage.Size));
        Assert.That(mode == RingBufferFullMode.Grow ? buffer.Dropped : 0, Is.Zero);

        RingBufferReader lost = new(snapshot);
        while (lost.MoveNext())
        {
        }

        Assert.That(lost.HasLostEvents, Is.EqualTo(buffer.Overrun > 0));
        Assert.That(lost.LostEvents, Is.EqualTo(buffer.Overrun).Or.EqualTo(0));
    }, iter: 2000);

    [Test]
    public void AnyBytesAreSafeToRead() => Gen.Select(Gen.Byte.Array[0, 64], Gen.Int[0, 4200]).Sample((head, length) =>
    {
        // A believable header, so that the events are reached.
        byte[] pages = new byte[length];
        head.AsSpan(0, Math.Min(head.Length, length)).CopyTo(pages);
        if (length > 16)
            BitConverter.TryWriteBytes(pages.AsSpan(8), (ulong)Math.Min(length - 16, 4080) & ~3UL);
        RingBufferReader reader = new(pages);
        int count = 0;
        while (reader.MoveNext())
            Assert.That(++count, Is.LessThanOrEqualTo(length / 4));
        Assert.That(reader.MoveNext(), Is.False);
    }, iter: 5000);

    [Test]
    public void FullPageHolds85PairsOf20And28Bytes()
    {
        // A pair of getpid: 4 + 16 and 4 + 24 bytes. Measured on Linux: 85 fill the 4080 bytes exactly.
        RingBuffer buffer = new(1, RingBufferFullMode.Drop);
        for (int i = 0; i < 85; i++)
        {
            Assert.That(buffer.Write(new byte[16], 1), Is.True);
            Assert.That(buffer.Write(new byte[24], 1), Is.True);
        }

        Assert.That(buffer.Write(new byte[4], 1), Is.False);
        Assert.That(buffer.Dropped, Is.EqualTo(1));
        Assert.That(BitConverter.ToUInt64(buffer.Snapshot().Pages.Span[8..]), Is.EqualTo(4080));
    }

    [Test]
    public void OverwritingKeepsWhatLinuxKeeps()
    {
        // Measured on Linux: 6000 written into three pages of getpid pairs, 390 kept, 5610 overrun.
        RingBuffer buffer = new(3);
        for (int i = 0; i < 3000; i++)
        {
            buffer.Write(new byte[16], 1);
            buffer.Write(new byte[24], 1);
        }

        Assert.That((buffer.Entries, buffer.Overrun), Is.EqualTo((390L, 5610L)));
    }

    [Test]
    public void RecordThatFitsNoPageIsRefused() =>
        Assert.That(() => new RingBuffer(1).Write(new byte[RingBufferPage.MaxRecordSize + 1], 0), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void PaddingTimeExtendAndAbsoluteStampsAreRead()
    {
        byte[] page = new byte[RingBufferPage.Size];
        BitConverter.TryWriteBytes(page, 1000UL);
        uint[] words =
        [
            1 | 5u << 5, 0x11111111,           // a record 5 ns after the page's stamp
            29 | 9u << 5, 8, 0xdeadbeef,       // an event taken back: its time counts for nothing
            30 | 3u << 5, 1,                   // 2^27 + 3 ns pass
            1 | 1u << 5, 0x22222222,
            31 | 7u << 5, 2,                   // it is 2 * 2^27 + 7
            0, 8, 0x33333333,                  // a record with its own length word
            29, 0, 0,                          // the rest of the page is unused
        ];
        Buffer.BlockCopy(words, 0, page, 16, 4 * words.Length);
        BitConverter.TryWriteBytes(page.AsSpan(8), (ulong)(4 * words.Length));
        Assert.That(RecordedPagesTests.Read(page), Is.EqualTo(new[]
        {
            (1005UL, "11111111"),
            (1005UL + (1 << 27) + 3 + 1, "22222222"),
            (2UL * (1 << 27) + 7, "33333333"),
        }));
    }

    [TestCase(0u, 3u, "offset 16: a record cannot be shorter than its own length word")]
    [TestCase(0u, 100u, "offset 16: a record of 96 bytes goes beyond the end of the page's data")]
    [TestCase(28u, 0u, "offset 16: a record of 112 bytes goes beyond the end of the page's data")]
    [TestCase(29u | 1 << 5, 3u, "offset 16: padding cannot be shorter than its own length word")]
    [TestCase(29u | 1 << 5, 5u, "offset 16: padding of 5 bytes goes beyond the end of the page's data")]
    public void CorruptEventIsNamed(uint head, uint word, string error)
    {
        byte[] page = new byte[RingBufferPage.Size];
        page[8] = 8;
        BitConverter.TryWriteBytes(page.AsSpan(16), head);
        BitConverter.TryWriteBytes(page.AsSpan(20), word);
        RingBufferReader reader = new(page);
        Assert.That(reader.MoveNext(), Is.False);
        Assert.That(reader.Error, Is.EqualTo(error));
    }
}
