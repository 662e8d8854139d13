using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Tests.Tracing.Filtering;
using SyscallKit.Tracing.Histograms;

namespace SyscallKit.Tests.Tracing.Histograms;

public sealed class HistogramTests
{
    private const int Threads = 4;

    /// <summary>Sums and hits are those of a dictionary; keys that come when all entries are taken are dropped.</summary>
    [Test]
    public void CountsWhatADictionaryCounts() => Gen.Select(FilteredCall.Any, Gen.Int[0, 3]).Array[0, 600].Sample(static calls =>
    {
        const int Capacity = 128;
        Histogram histogram = HistogramSamples.New("keys=mode,common_pid.hex,cpu:vals=flags,dfd:size=128");
        Dictionary<(ulong, long, int), (ulong Hits, ulong Flags, ulong Dfd)> model = [];
        ulong dropped = 0;
        foreach ((FilteredCall call, int index) in calls)
        {
            Cpu cpu = HistogramSamples.NewCpu(index, call.Pid);
            byte[] record = call.ToRecord();
            histogram.Add(record, cpu);
            (ulong, long, int) key = (call.Mode, call.Pid, index);
            if (!model.TryGetValue(key, out (ulong Hits, ulong Flags, ulong Dfd) sums) && model.Count == Capacity)
                dropped++;
            else
                model[key] = (sums.Hits + 1, unchecked(sums.Flags + call.Flags), unchecked(sums.Dfd + call.Dfd));
        }

        HistogramSnapshot snapshot = histogram.Snapshot();
        Assert.That(snapshot.Dropped, Is.EqualTo(dropped));
        Assert.That(snapshot.Hits + snapshot.Dropped, Is.EqualTo(calls.Length));
        Assert.That(snapshot.Entries, Has.Length.EqualTo(model.Count));
        foreach (HistogramEntry entry in snapshot.Entries)
        {
            (ulong, long, int) key = (entry.Keys[0].Value, (long)entry.Keys[1].Value, (int)entry.Keys[2].Value);
            Assert.That((entry.HitCount, entry.Sums[0].Value, entry.Sums[1].Value), Is.EqualTo(model[key]));
        }
    }, iter: 300);

    [Test]
    public void SeveralProcessorsLoseNothing()
    {
        const int Rounds = 40;
        const int Keys = 1000;
        for (int round = 0; round < Rounds; round++)
        {
            Histogram histogram = HistogramSamples.New("keys=dfd:vals=flags:size=1024");
            RunOnThreads(cpu =>
            {
                for (ulong key = 0; key < Keys; key++)
                    histogram.Add(HistogramSamples.Record(1, 257, key * 0x10001, 0, key, 0), cpu);
            });

            HistogramSnapshot snapshot = histogram.Snapshot();
            Assert.That(snapshot.Dropped, Is.Zero);
            Assert.That(snapshot.Entries, Has.Length.EqualTo(Keys));
            foreach (HistogramEntry entry in snapshot.Entries)
            {
                Assert.That(entry.HitCount, Is.EqualTo(Threads));
                Assert.That(entry.Sums[0].Value, Is.EqualTo(Threads * (entry.Keys[0].Value / 0x10001)));
            }
        }
    }

    [Test]
    public void SeveralProcessorsFillTheTable()
    {
        const int Calls = 500;
        Histogram histogram = HistogramSamples.New("keys=dfd:vals=flags:size=128");
        RunOnThreads(cpu =>
        {
            for (ulong i = 0; i < Calls; i++)
                histogram.Add(HistogramSamples.Record(1, 257, i, 0, 3, 0), cpu);
        });

        HistogramSnapshot snapshot = histogram.Snapshot();
        Assert.That(snapshot.Hits + snapshot.Dropped, Is.EqualTo(Threads * Calls));
        Assert.That(snapshot.Entries, Has.Length.InRange(128 - Threads, 128));
        Assert.That(snapshot.Entries.Select(static entry => entry.Keys[0].Value), Is.Unique);
        Assert.That(snapshot.Entries.Sum(static entry => (long)entry.Sums[0].Value), Is.EqualTo((long)snapshot.Hits * 3));
    }

    [TestCase("keys=dfd")]
    [TestCase("keys=common_pid.execname,comm,dfd.buckets=3:vals=flags,common_timestamp.usecs")]
    [TestCase("keys=dfd.log2,__syscall_nr.syscall,cpu")]
    public void CountingAllocatesNothing(string definition)
    {
        Histogram histogram = HistogramSamples.New(definition);
        Cpu cpu = HistogramSamples.NewCpu();
        byte[][] records = [.. Enumerable.Range(0, 3000).Select(static i => HistogramSamples.Record(i, 257, (ulong)i, 0, 1, 0))];
        Assert.That(Allocation.Of(() =>
        {
            foreach (byte[] record in records)
                histogram.Add(ref MemoryMarshal.GetArrayDataReference(record), cpu, 5, HistogramSamples.Clock);
        }), Is.Zero);
    }

    [Test]
    public void PauseContinueAndClear()
    {
        Histogram histogram = HistogramSamples.New("keys=dfd");
        Cpu cpu = HistogramSamples.NewCpu();
        histogram.Add(HistogramSamples.Record(1, 257, 1), cpu);
        histogram.Pause();
        histogram.Add(HistogramSamples.Record(1, 257, 2), cpu);
        Assert.That(histogram.Snapshot().Hits, Is.EqualTo(1));
        histogram.Continue();
        histogram.Add(HistogramSamples.Record(1, 257, 2), cpu);
        Assert.That(histogram.Snapshot().Hits, Is.EqualTo(2));
        histogram.Clear();
        Assert.That(histogram.Snapshot().Entries, Is.Empty);
        histogram.Add(HistogramSamples.Record(1, 257, 2), cpu);
        Assert.That(histogram.Snapshot().Hits, Is.EqualTo(1));
    }

    [TestCase("keys=dfd", false)]
    [TestCase("keys=common_timestamp", true)]
    [TestCase("keys=dfd:vals=common_preempt_count", true)]
    [TestCase("keys=common_flags.hex", true)]
    public void SaysWhetherItReadsTheStamp(string definition, bool expected) => Assert.That(HistogramSamples.Parse(definition).ReadsStamp, Is.EqualTo(expected));

    private static void RunOnThreads(Action<Cpu> work)
    {
        using Barrier barrier = new(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            Cpu cpu = HistogramSamples.NewCpu(index);
            barrier.SignalAndWait();
            work(cpu);
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
    }
}
