using System;
using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Tests.Tracing.Reading;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tests.Tracing.Buffers;

/// <summary>The rules of reading, resizing and clearing, one by one; the figures are those that Linux gave.</summary>
public sealed class RingBufferReadingTests
{
    [Test]
    public void OverwrittenEventsAreTheFirstReaderTold()
    {
        // trace_pipe began with [LOST 5610 EVENTS]; stats said 390 entries, 5610 overrun, and 390 read events in the end.
        RingBuffer buffer = WithGetpid(3000, 3, RingBufferFullMode.Overwrite);
        Assert.That(buffer.Statistics, Is.EqualTo(new RingBufferStatistics(390, 5610, 0, (85 + 85 + 25) * 48, 2806, 0, 0)));
        byte[] record = new byte[24];
        for (int i = 0; i < 390; i++)
        {
            Assert.That(buffer.TryRead(record, out int length, out ulong time, out long lost), Is.True);
            Assert.That((length, time, lost), Is.EqualTo((i % 2 == 0 ? 16 : 24, (ulong)(2806 + i / 2), i == 0 ? 5610L : 0L)));
        }

        Assert.That(buffer.TryRead(record, out _, out _, out _), Is.False);
        Assert.That(buffer.Statistics with { OldestEventTime = 0 }, Is.EqualTo(new RingBufferStatistics(0, 5610, 0, 0, 0, 0, 390)));
    }

    [Test]
    public void WithoutOverwritingTheFirstEventsStay()
    {
        RingBuffer buffer = WithGetpid(3000, 3, RingBufferFullMode.Drop);
        Assert.That(buffer.Statistics, Is.EqualTo(new RingBufferStatistics(510, 0, 0, 3 * 4080, 1, 5490, 0)));
        Assert.That(BitConverter.ToUInt64(buffer.Snapshot().Pages.Span[8..]), Is.EqualTo(4080), "no event is lost before the first page");
    }

    [Test]
    public void FullBufferTakesNoSmallerEventInstead()
    {
        // rb_reset_tail: what did not fit closes its page.
        RingBuffer buffer = new(1, RingBufferFullMode.Drop);
        buffer.Write(new byte[4000], 1);
        Assert.That(buffer.Write(new byte[112], 1), Is.False);
        Assert.That(buffer.Write(new byte[4], 1), Is.False);
        Assert.That(buffer.TryReadPage(new byte[RingBufferPage.Size], false), Is.True);
        Assert.That(buffer.Write(new byte[4], 1), Is.True);
        Assert.That(buffer.Statistics with { OldestEventTime = 0 }, Is.EqualTo(new RingBufferStatistics(1, 0, 0, 8, 0, 2, 1)));
    }

    [Test]
    public void PeekingReadsNothing()
    {
        RingBuffer buffer = WithGetpid(1, 2, RingBufferFullMode.Overwrite);
        for (int i = 0; i < 3; i++)
            Assert.That((buffer.TryPeek(out ulong time, out long lost), time, lost, buffer.Entries), Is.EqualTo((true, 1UL, 0L, 2L)));
        Assert.That((new RingBuffer(1).TryPeek(out ulong none, out long no), none, no), Is.EqualTo((false, 0UL, 0L)));
    }

    [Test]
    public void PageInHandIsNotOverwritten()
    {
        RingBuffer buffer = WithGetpid(1, 1, RingBufferFullMode.Overwrite);
        byte[] record = new byte[24];
        Assert.That(buffer.TryRead(record, out _, out _, out _), Is.True);
        for (int i = 2; i <= 1000; i++)
            WriteGetpid(buffer, i);

        // 85 pairs in hand, of which one event is read; 85 * 10 lost; 65 in the ring, behind the loss.
        Assert.That(buffer.Statistics, Is.EqualTo(new RingBufferStatistics(169 + 130, 2 * 850, 0, 169 * 24 + 4 + 65 * 48, 936, 0, 1)));
        List<long> gaps = [];
        while (buffer.TryRead(record, out _, out _, out long lost))
            gaps.Add(lost);
        Assert.That(gaps, Has.Count.EqualTo(299));
        Assert.That((gaps[169], gaps.FindAll(static gap => gap != 0).Count), Is.EqualTo((1700L, 1)));
    }

    [Test]
    public void RawPageHasTheRestOfThePageAndIsReadByIt()
    {
        RingBuffer buffer = WithGetpid(100, 2, RingBufferFullMode.Overwrite);
        byte[] page = new byte[RingBufferPage.Size + 1];
        Array.Fill(page, (byte)1);
        buffer.TryRead(page, out _, out _, out _);
        Assert.That(buffer.TryReadPage(page, true), Is.True);
        Assert.That(BitConverter.ToUInt64(page, 8), Is.EqualTo(4080 - 20));
        Assert.That(page[RingBufferPage.Size], Is.EqualTo(1), "what is behind the page stays");
        Assert.That(buffer.TryReadPage(page, true), Is.False, "the writer is still on the second page");
        Assert.That(buffer.TryReadPage(page, false), Is.True);
        Assert.That((buffer.Statistics.Entries, buffer.Statistics.Read), Is.EqualTo((0L, 200L)));
        WriteGetpid(buffer, 101);
        Assert.That(buffer.TryReadPage(page, false), Is.True);
        Assert.That(RecordedPagesTests.Read(page.AsMemory(0, RingBufferPage.Size)), Has.Count.EqualTo(2));
        Assert.That(BitConverter.ToUInt64(page), Is.EqualTo(100), "the time of the event before");
    }

    [Test]
    public void RawPageSaysHowManyEventsAreLost()
    {
        RingBuffer buffer = WithGetpid(300, 2, RingBufferFullMode.Overwrite);
        byte[] page = new byte[RingBufferPage.Size];
        Assert.That(buffer.TryReadPage(page, true), Is.True);
        Assert.That(BitConverter.ToUInt64(page, 8), Is.EqualTo(4080 | 1UL << 31), "no room for the number in a full page");
        Assert.That(buffer.TryReadPage(page, false), Is.True);
        Assert.That(BitConverter.ToUInt64(page, 8), Is.EqualTo(45 * 48), "the loss is told once");
        for (int i = 0; i < 2; i++)
            buffer.Write(new byte[4000], 1000);
        buffer.Write(new byte[4000], 1000);
        Assert.That(buffer.TryReadPage(page, false), Is.True);
        Assert.That(BitConverter.ToUInt64(page, 8), Is.EqualTo(4008 | 3UL << 30));
        Assert.That(BitConverter.ToInt64(page, 16 + 4008), Is.EqualTo(1));
    }

    [Test]
    public void GrowingKeepsEverythingAndShrinkingLosesTheOldest()
    {
        RingBuffer buffer = WithGetpid(3 * 85, 3, RingBufferFullMode.Overwrite);
        buffer.Resize(5);
        Assert.That(buffer.Capacity, Is.EqualTo(5));
        for (int i = 0; i < 2 * 85; i++)
            WriteGetpid(buffer, 1000 + i);
        Assert.That((buffer.Entries, buffer.Overrun), Is.EqualTo((5 * 170L, 0L)));
        buffer.Resize(2);
        Assert.That((buffer.Capacity, buffer.Entries, buffer.Overrun), Is.EqualTo((2, 2 * 170L, 3 * 170L)));
        for (int i = 0; i < 85; i++)
            WriteGetpid(buffer, 2000 + i);
        Assert.That((buffer.Entries, buffer.Overrun), Is.EqualTo((2 * 170L, 4 * 170L)));
        Assert.That(buffer.TryPeek(out ulong time, out long lost), Is.True);
        Assert.That((time, lost), Is.EqualTo((1085UL, 4 * 170L)));
    }

    [Test]
    public void ClearedBufferCountsFromZeroAndForgetsNothingThatComes()
    {
        RingBuffer buffer = WithGetpid(500, 2, RingBufferFullMode.Drop);
        buffer.Clear();
        Assert.That(buffer.Statistics, Is.EqualTo(default(RingBufferStatistics)));
        Assert.That(buffer.Snapshot().Pages.Length, Is.Zero);
        WriteGetpid(buffer, 501);
        Assert.That(buffer.Statistics, Is.EqualTo(new RingBufferStatistics(2, 0, 0, 48, 501, 0, 0)));
        Assert.That(buffer.Take().Entries, Is.EqualTo(2));
        Assert.That((buffer.Entries, buffer.Written), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public void ImpossibleRequestsAreRefused()
    {
        RingBuffer buffer = WithGetpid(1, 1, RingBufferFullMode.Overwrite);
        foreach (int pages in (int[])[int.MinValue, -1, 0, RingBuffer.MaxCapacity + 1, int.MaxValue])
        {
            Assert.That(() => buffer.Resize(pages), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => new RingBuffer(pages), Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        Assert.That(() => buffer.Mode = RingBufferFullMode.Grow, Throws.ArgumentException);
        Assert.That(() => buffer.Mode = (RingBufferFullMode)7, Throws.ArgumentException);
        Assert.That(() => new RingBuffer(1, (RingBufferFullMode)7), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new RingBuffer(1, RingBufferFullMode.Grow).Mode = RingBufferFullMode.Drop, Throws.ArgumentException);
        Assert.That(() => buffer.TryReadPage(new byte[RingBufferPage.Size - 1], false), Throws.ArgumentException);
        Assert.That(() => buffer.TryRead(new byte[15], out _, out _, out _), Throws.ArgumentException);
        Assert.That((buffer.Capacity, buffer.Entries, buffer.TryRead(new byte[16], out _, out _, out _)), Is.EqualTo((1, 2L, true)));
    }

    [TestCase(RingBufferFullMode.Overwrite)]
    [TestCase(RingBufferFullMode.Drop)]
    public void WritingAndReadingAllocateNothing(RingBufferFullMode mode)
    {
        RingBuffer buffer = new(3, mode);
        byte[] bytes = new byte[RingBufferPage.Size];
        ulong time = 0;
        long counted = 0;
        Assert.That(Allocation.Of(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                buffer.Write(bytes.AsSpan(0, 100), ++time);
                if (i % 3 == 0 && buffer.TryPeek(out _, out _) && buffer.TryRead(bytes, out _, out _, out _))
                    counted++;
                if (i % 200 == 0)
                    buffer.TryReadPage(bytes, false);
                if (i % 500 == 0)
                    buffer.Clear();
                counted += buffer.Statistics.Entries;
            }
        }), Is.Zero);
        Assert.That(counted, Is.GreaterThan(0));
    }

    private static RingBuffer WithGetpid(int pairs, int pages, RingBufferFullMode mode)
    {
        RingBuffer buffer = new(pages, mode);
        for (int i = 1; i <= pairs; i++)
            WriteGetpid(buffer, i);
        return buffer;
    }

    private static void WriteGetpid(RingBuffer buffer, int time)
    {
        buffer.Write(new byte[16], (ulong)time);
        buffer.Write(new byte[24], (ulong)time);
    }
}
