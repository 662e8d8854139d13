using System;
using System.Buffers.Binary;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tests.Tracing.Recording;

/// <summary>Two processors record on two threads while filters change, events come and go, and buffers are read in every way.</summary>
public sealed class TracingUnderLoadTests
{
    private const int Cpus = 2;
    private const int EventsPerCpu = 5_000_000;
    private const ulong Multiplier = 0x9e37_79b9_7f4a_7c15;

    // Of every four records the same two pass, whichever of these is in force.
    private static readonly string[] s_equalFilters = ["fd & 1", "fd & 1 && count >= 0", "!(fd == 0 || fd == 2)", "(fd == 1) || fd == 3 && common_pid > 0"];

    [TestCase(RingBufferFullMode.Overwrite)]
    [TestCase(RingBufferFullMode.Drop)]
    public void EveryEventIsAccountedForAndNoneIsTorn(RingBufferFullMode mode)
    {
        TraceEventRegistry registry = TracedKernel.Registry;
        SyscallTracer tracer = new(registry, Cpus, new MonotonicClock(), 8, mode);
        TraceEvent read = registry.EnterEventOf(0)!;
        tracer.SetEnabled(read, true);
        Assert.That(tracer.SetFilter(read, s_equalFilters[0]), Is.Null);

        using CancellationTokenSource done = new();
        Reader reader = new(tracer.OpenPipe());
        string? seen = null;
        Thread[] others =
        [
            new(() => reader.RunUntil(done.Token)),
            new(() => ChangeThings(tracer, read, done.Token)),
            new(() => seen = LookAtThings(tracer, done.Token)),
        ];
        Thread[] processors = [.. Enumerable.Range(0, Cpus).Select(cpu => new Thread(() => Record(tracer, cpu)))];
        foreach (Thread thread in (Thread[])[.. others, .. processors])
            thread.Start();
        foreach (Thread thread in processors)
            thread.Join();
        done.Cancel();
        foreach (Thread thread in others)
            thread.Join();

        // What is left is read now; then all is known.
        reader.Drain();
        Assert.That(reader.Error, Is.Null);
        Assert.That(seen, Is.Null);
        for (int cpu = 0; cpu < Cpus; cpu++)
        {
            RingBufferStatistics statistics = tracer.BufferOf(cpu).Statistics;
            Assert.That(statistics.Read + statistics.Entries + statistics.Overrun + statistics.Dropped, Is.EqualTo(EventsPerCpu / 2), $"cpu {cpu}: {statistics}");
            Assert.That(statistics.Entries, Is.Zero);
            Assert.That(reader.Read[cpu], Is.EqualTo(statistics.Read));
            Assert.That(reader.Lost[cpu], Is.LessThanOrEqualTo(statistics.Overrun));
            Assert.That(mode == RingBufferFullMode.Drop ? statistics.Overrun : statistics.Dropped, Is.Zero);
        }

        Assert.That(reader.Read.Sum(), Is.GreaterThan(0));
    }

    private static void Record(SyscallTracer tracer, int index)
    {
        Cpu cpu = new(index, default, SyscallTracerTests.NewTask(100 + index, "load"));
        PtRegs regs = default;
        for (ulong i = 0; i < EventsPerCpu; i++)
        {
            (regs.di, regs.si, regs.dx) = (i & 3, i * Multiplier, i);
            tracer.SysEnter(cpu, in regs, 0);
        }
    }

    private static void ChangeThings(SyscallTracer tracer, TraceEvent read, CancellationToken token)
    {
        TraceEvent other = tracer.Events.ExitEventOf(1)!;
        for (int i = 0; !token.IsCancellationRequested; i++)
        {
            tracer.SetFilter(read, s_equalFilters[i % s_equalFilters.Length]);
            tracer.SetEnabled(other, i % 2 == 0);
            tracer.SetIgnoredPids(i % 3 == 0 ? [1, 2, 3] : []);
            tracer.SetEventPids(i % 5 == 0 ? [] : [100, 101]);
            tracer.SetTrigger(read, i % 2 == 0 ? "traceon" : "!traceon");
            tracer.SetTrigger(read, i % 2 == 0 ? "hist:keys=fd:vals=count" : "!hist:keys=fd:vals=count");
            Thread.Yield();
        }
    }

    private static string? LookAtThings(SyscallTracer tracer, CancellationToken token)
    {
        string? error = null;
        while (!token.IsCancellationRequested)
        {
            TraceSnapshot snapshot = tracer.Snapshot();
            for (int cpu = 0; cpu < Cpus; cpu++)
            {
                RingBufferReader reader = new(snapshot.Pages[cpu]);
                ulong last = 0;
                while (reader.MoveNext())
                    error ??= Check(reader.Record, cpu, ref last);
                error ??= reader.Error;
                if (tracer.BufferOf(cpu).Statistics.Entries < 0)
                    error ??= "a negative number of entries";
            }
        }

        return error;
    }

    // Whole, of this processor, and later than the one before it.
    private static string? Check(ReadOnlySpan<byte> record, int cpu, ref ulong last)
    {
        ulong number = BinaryPrimitives.ReadUInt64LittleEndian(record[32..]);
        bool isWhole = record.Length == 40
            && BinaryPrimitives.ReadInt32LittleEndian(record[4..]) == 100 + cpu
            && BinaryPrimitives.ReadUInt64LittleEndian(record[16..]) == (number & 3)
            && BinaryPrimitives.ReadUInt64LittleEndian(record[24..]) == unchecked(number * Multiplier);
        bool isInOrder = number > last || last == 0;
        string? error = isWhole && isInOrder ? null : $"cpu {cpu}: record {number} behind {last}: {Convert.ToHexString(record)}";
        last = number;
        return error;
    }

    private sealed class Reader(TracePipe pipe)
    {
        private readonly ulong[] _last = new ulong[Cpus];

        public long[] Read { get; } = new long[Cpus];

        public long[] Lost { get; } = new long[Cpus];

        public string? Error { get; private set; }

        public void RunUntil(CancellationToken token)
        {
            while (!token.IsCancellationRequested)
            {
                Drain();
                Thread.Yield();
            }
        }

        public void Drain()
        {
            while (pipe.TryRead(out TracePipeEvent item))
            {
                Read[item.Cpu]++;
                Lost[item.Cpu] += item.LostEvents;
                Error ??= Check(item.Record.Span, item.Cpu, ref _last[item.Cpu]);
            }
        }
    }
}
