using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tests.Tracing.Buffers;

/// <summary>One thread writes, others do everything else meanwhile.</summary>
[NonParallelizable]
public sealed class RingBufferConcurrencyTests
{
    private const int Milliseconds = 1000;

    // Records of all forms: without and with a length word, and steps of time that need an extension.
    private static readonly int[] s_lengths = [16, 24, 64, 200, 16, 112, 116, 900];

    private static readonly RingBufferFullMode[] s_modes = [RingBufferFullMode.Overwrite, RingBufferFullMode.Drop];

    private static readonly int[] s_capacities = [1, 2, 5, 64];

    [Test]
    public void ReaderSeesEveryEventOrIsToldOfIt([ValueSource(nameof(s_modes))] RingBufferFullMode mode, [ValueSource(nameof(s_capacities))] int pages)
    {
        RingBuffer buffer = new(pages, mode);
        Consumer consumer = new(buffer);
        long offered = Run(buffer, consumer.ReadSome, () => CheckSnapshot(buffer), () => CheckStatistics(buffer.Statistics));
        consumer.ReadAll();
        RingBufferStatistics end = buffer.Statistics;
        Assert.That((end.Entries, end.Bytes), Is.EqualTo((0L, 0L)));
        Assert.That(end.Read + end.Overrun + end.Dropped, Is.EqualTo(offered));
        Assert.That((consumer.Read, consumer.Lost), Is.EqualTo((end.Read, end.Overrun)));
        Assert.That(consumer.Read, Is.GreaterThan(0));
        Assert.That(mode == RingBufferFullMode.Drop ? end.Overrun : end.Dropped, Is.Zero);
        // What is dropped leaves a gap in the numbers, too; the last ones no gap is seen of.
        Assert.That(offered - 1 - consumer.Last, Is.LessThanOrEqualTo(mode == RingBufferFullMode.Drop ? end.Dropped : 0));
    }

    [Test]
    public void AccountingStaysExactWhileCapacityAndModeChange([ValueSource(nameof(s_modes))] RingBufferFullMode mode)
    {
        RingBuffer buffer = new(4, mode);
        Consumer consumer = new(buffer) { MayGap = true };
        int round = 0;
        long offered = Run(buffer, consumer.ReadSome, () => CheckSnapshot(buffer), () => CheckStatistics(buffer.Statistics), () =>
        {
            round++;
            buffer.Resize(1 + round * 7 % 23);
            if (round % 16 == 0)
                buffer.Mode = round % 32 == 0 ? RingBufferFullMode.Drop : RingBufferFullMode.Overwrite;
        });
        consumer.ReadAll();
        RingBufferStatistics end = buffer.Statistics;
        Assert.That(end.Read + end.Entries + end.Overrun + end.Dropped, Is.EqualTo(offered));
        Assert.That((consumer.Read, consumer.Lost), Is.EqualTo((end.Read, end.Overrun)));
        Assert.That(consumer.Gaps, Is.LessThanOrEqualTo(end.Overrun + end.Dropped));
    }

    [Test]
    public void WhatIsTakenFollowsWhatWasTakenBefore([ValueSource(nameof(s_capacities))] int pages)
    {
        RingBuffer buffer = new(pages);
        long next = 0;
        long counted = 0;
        void Take()
        {
            RingBufferCopy copy = buffer.Take();
            List<long> numbers = Numbers(copy.Pages);
            Assert.That(numbers, Has.Count.EqualTo(copy.Entries));
            // Nothing is dropped, so the numbers of the events are those of the records; what was lost was lost in one piece.
            int gaps = 0;
            long last = next - 1;
            foreach (long number in numbers)
            {
                gaps += number == last + 1 ? 0 : 1;
                last = number;
            }

            // If it was lost behind all that is copied, no gap is seen.
            Assert.That(gaps, Is.LessThanOrEqualTo(copy.Overrun > 0 ? 1 : 0));
            Assert.That(last, Is.EqualTo(next - 1 + copy.Entries + (gaps > 0 ? copy.Overrun : 0)));
            next += copy.Overrun + copy.Entries;
            counted += copy.Entries;
        }

        long offered = Run(buffer, Take);
        Take();
        Assert.That(next, Is.EqualTo(offered));
        Assert.That(counted, Is.GreaterThan(0));
        Assert.That(buffer.Statistics with { OldestEventTime = 0 }, Is.EqualTo(default(RingBufferStatistics)));
    }

    [Test]
    public void ClearingLosesNothingThatComesAfterIt([ValueSource(nameof(s_modes))] RingBufferFullMode mode)
    {
        RingBuffer buffer = new(3, mode);
        Consumer consumer = new(buffer) { MayGap = true, IsCleared = true };
        long offered = Run(buffer, consumer.ReadSome, buffer.Clear, () => CheckStatistics(buffer.Statistics), () => CheckSnapshot(buffer));
        buffer.Clear();
        Assert.That(buffer.Statistics with { OldestEventTime = 0 }, Is.EqualTo(default(RingBufferStatistics)));
        for (long i = offered; i < offered + 10; i++)
            Assert.That(Write(buffer, i), Is.True);
        consumer.ReadAll();
        Assert.That((buffer.Statistics.Read, consumer.Last, buffer.Written), Is.EqualTo((10L, offered + 9, 10L)));
    }

    // The writer on one thread, each of the others on its own; what one of them throws fails the test.
    private static long Run(RingBuffer buffer, params Action[] others)
    {
        using CancellationTokenSource stop = new();
        List<Exception> failures = [];
        long offered = 0;
        void Start(List<Thread> threads, Action work)
        {
            Thread thread = new(() =>
            {
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    lock (failures)
                        failures.Add(exception);
                    stop.Cancel();
                }
            });
            threads.Add(thread);
            thread.Start();
        }

        List<Thread> all = [];
        Start(all, () =>
        {
            while (!stop.IsCancellationRequested)
            {
                // On one core the others must get their turn.
                for (int i = 0; i < 1000; i++)
                    _ = Write(buffer, offered++);
                if (offered % 50_000 == 0)
                    Thread.Sleep(0);
            }
        });
        foreach (Action other in others)
        {
            Start(all, () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    other();
                    Thread.Yield();
                }
            });
        }

        stop.Token.WaitHandle.WaitOne(Milliseconds);
        stop.Cancel();
        foreach (Thread thread in all)
            Assert.That(thread.Join(TimeSpan.FromSeconds(60)), Is.True, "a thread does not end");
        Assert.That(failures, Is.Empty);
        return offered;
    }

    private static bool Write(RingBuffer buffer, long number)
    {
        Span<byte> record = stackalloc byte[900];
        record = record[..s_lengths[number % s_lengths.Length]];
        BinaryPrimitives.WriteInt64LittleEndian(record, number);
        for (int i = 8; i + 4 <= record.Length; i += 4)
            BinaryPrimitives.WriteUInt32LittleEndian(record[i..], Check(number, i));
        return buffer.Write(record, TimeOf(number));
    }

    private static ulong TimeOf(long number) => (ulong)number * 7 + ((ulong)(number / 50) << 28);

    private static uint Check(long number, int offset) => (uint)number * 2654435761 + (uint)offset * 40503;

    private static long NumberOf(ReadOnlySpan<byte> record, ulong time)
    {
        long number = BinaryPrimitives.ReadInt64LittleEndian(record);
        bool isWhole = number >= 0 && record.Length == s_lengths[number % s_lengths.Length] && time == TimeOf(number);
        for (int i = 8; isWhole && i + 4 <= record.Length; i += 4)
            isWhole = BinaryPrimitives.ReadUInt32LittleEndian(record[i..]) == Check(number, i);
        if (!isWhole)
            Assert.Fail($"a torn record: {number} of {record.Length} bytes at {time}");
        return number;
    }

    private static List<long> Numbers(ReadOnlyMemory<byte> pages)
    {
        List<long> numbers = [];
        RingBufferReader reader = new(pages);
        while (reader.MoveNext())
        {
            long number = NumberOf(reader.Record, reader.Time);
            if (numbers.Count > 0 && number <= numbers[^1])
                Assert.Fail($"{number} after {numbers[^1]}");
            numbers.Add(number);
        }

        Assert.That(reader.Error, Is.Null);
        return numbers;
    }

    private static void CheckSnapshot(RingBuffer buffer)
    {
        RingBufferCopy copy = buffer.Snapshot();
        Assert.That(Numbers(copy.Pages), Has.Count.EqualTo(copy.Entries));
        Assert.That(copy.Overrun, Is.GreaterThanOrEqualTo(0));
    }

    private static void CheckStatistics(RingBufferStatistics statistics)
    {
        if (statistics.Entries < 0 || statistics.Overrun < 0 || statistics.Dropped < 0 || statistics.Read < 0)
            Assert.Fail($"{statistics}");
        // The shortest event has 20 bytes, the longest with an extension 916: bytes and entries are of one moment.
        if (statistics.Bytes < 20 * statistics.Entries || statistics.Bytes > 916 * statistics.Entries)
            Assert.Fail($"{statistics}");
    }

    private sealed class Consumer(RingBuffer buffer)
    {
        private readonly byte[] _bytes = new byte[RingBufferPage.Size];
        private int _turn;

        public bool MayGap { get; init; }

        public bool IsCleared { get; init; }

        public long Last { get; private set; } = -1;

        public long Read { get; private set; }

        public long Lost { get; private set; }

        public long Gaps { get; private set; }

        public void ReadAll()
        {
            while (ReadOne())
            {
            }
        }

        public void ReadSome()
        {
            // Until it is empty, but not without end while the writer is faster.
            long limit = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 20;
            while (ReadOne() && Stopwatch.GetTimestamp() < limit)
            {
            }
        }

        private bool ReadOne()
        {
            bool isThere = buffer.TryPeek(out ulong time, out long told);
            // What is lost before a page that is too full to say how many cannot be told from what was dropped.
            if (++_turn % 50 == 0 && !MayGap)
                return ReadPage(_turn % 100 == 0);
            if (!buffer.TryRead(_bytes, out int length, out ulong readTime, out long lost))
            {
                Assert.That(!isThere || IsCleared, "an event that was seen is gone");
                return false;
            }

            if (isThere && !IsCleared)
                Assert.That((readTime, lost), Is.EqualTo((time, told)));
            Note(NumberOf(_bytes.AsSpan(0, length), readTime), lost);
            return true;
        }

        private bool ReadPage(bool onlyFull)
        {
            if (!buffer.TryReadPage(_bytes, onlyFull))
                return onlyFull && ReadPage(false);
            RingBufferReader reader = new(_bytes);
            bool isFirst = true;
            while (reader.MoveNext())
            {
                long number = NumberOf(reader.Record, reader.Time);
                // A page that is too full for the number of lost events only says that there were some.
                long lost = !isFirst ? 0 : reader.HasLostEvents && reader.LostEvents == 0 ? number - Last - 1 : reader.LostEvents;
                Note(number, lost);
                isFirst = false;
            }

            Assert.That(reader.Error, Is.Null);
            Assert.That(isFirst, Is.False);
            return true;
        }

        private void Note(long number, long lost)
        {
            long gap = number - Last - 1;
            if (gap < 0 || (!IsCleared && lost > gap) || (!MayGap && buffer.Mode == RingBufferFullMode.Overwrite && lost != gap))
                Assert.Fail($"{number} after {Last}, and {lost} lost");
            Last = number;
            Gaps += gap;
            Lost += lost;
            Read++;
        }
    }
}
