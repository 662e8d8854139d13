using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Tracing.Histograms;

namespace SyscallKit.Tests.Tracing.Histograms;

/// <summary>lib/sort.c leaves equal items where its heap does: compared with a heap that is written down in another way.</summary>
public sealed class KernelSortTests
{
    private static readonly Gen<(int Value, int Place)[]> s_items =
        Gen.Int[0, 6].Array[0, 60].Select(static values => values.Select(static (value, place) => (value, place)).ToArray());

    [Test]
    public void EqualItemsStandWhereTheHeapLeavesThem() => s_items.Sample(
        static items =>
        {
            (int Value, int Place)[] sorted = [.. items];
            KernelSort.Sort<(int Value, int Place)>(sorted, static (a, b) => a.Value.CompareTo(b.Value));
            Assert.That(sorted, Is.EqualTo(Model(items)));
            Assert.That(sorted.Select(static item => item.Value), Is.Ordered);
        },
        iter: 20_000);

    /// <summary>Rows do not show in which order they were hit.</summary>
    [Test]
    public void RowsDoNotDependOnTheOrderOfTheHits() =>
        Gen.Select(Gen.Int[0, 40].Select(static value => (ulong)value * 77).Array[1, 80], Gen.Int, Gen.OneOf("hitcount", "mode,hitcount.descending", "hitcount,mode")).Sample(
            static (modes, seed, sort) =>
            {
                ulong[] shuffled = [.. modes];
                new Random(seed).Shuffle(shuffled);
                Assert.That(TextOf(shuffled, sort, 4096), Is.EqualTo(TextOf(modes, sort, 128).Replace("size=128", "size=4096", StringComparison.Ordinal)));
            },
            iter: 500);

    private static string TextOf(ulong[] modes, string sort, int size)
    {
        Histogram histogram = HistogramSamples.New($"keys=mode.buckets=100,flags:sort={sort.Replace("mode", "flags", StringComparison.Ordinal)}:size={size}");
        foreach (ulong mode in modes)
            histogram.Add(HistogramSamples.Record(1, 257, 0, 0, mode % 5, mode), HistogramSamples.NewCpu());
        return histogram.Snapshot().ToString();
    }

    // The whole way of an item down the heap as a list of places; the item goes to the last of them whose item is larger, and those before move up.
    private static List<(int Value, int Place)> Model((int Value, int Place)[] items)
    {
        List<(int Value, int Place)> heap = [.. items];
        LinkedList<(int Value, int Place)> done = [];
        for (int i = heap.Count / 2; i-- > 0;)
            Sink(heap, i);
        while (heap.Count > 3)
        {
            Pop(heap, 0, done);
            int second = heap[2].Value >= heap[1].Value ? 2 : 1;
            Pop(heap, second, done);
            Sink(heap, second);
            Sink(heap, 0);
        }

        if (heap.Count > 0)
            Pop(heap, 0, done);
        if (heap.Count == 2 && heap[0].Value > heap[1].Value)
            heap.Reverse();
        return [.. heap, .. done];
    }

    // The last item takes the place of the one that leaves.
    private static void Pop(List<(int Value, int Place)> heap, int index, LinkedList<(int Value, int Place)> done)
    {
        done.AddFirst(heap[index]);
        heap[index] = heap[^1];
        heap.RemoveAt(heap.Count - 1);
    }

    private static void Sink(List<(int Value, int Place)> heap, int top)
    {
        if (top >= heap.Count)
            return;
        List<int> way = [top];
        while (2 * way[^1] + 1 < heap.Count)
        {
            int left = 2 * way[^1] + 1;
            bool isRight = left + 1 < heap.Count && heap[left + 1].Value >= heap[left].Value;
            way.Add(isRight ? left + 1 : left);
        }

        (int Value, int Place) item = heap[top];
        int end = way.FindLastIndex(place => place == top || heap[place].Value > item.Value);
        for (int i = 0; i < end; i++)
            heap[way[i]] = heap[way[i + 1]];
        heap[way[end]] = item;
    }
}
