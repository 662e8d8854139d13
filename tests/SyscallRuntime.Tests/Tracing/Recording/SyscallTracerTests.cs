using System;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tests.Tracing.Recording;

public sealed class SyscallTracerTests
{
    private static readonly TraceEventRegistry s_events = new(Recordings.Table);

    [Test]
    public void EventOfTheCallComesBeforeTheRawOne()
    {
        Cpu cpu = NewCpu();
        SyscallTracer tracer = new(s_events, 1, new CounterClock());
        tracer.EnableAll();
        Call(tracer, cpu, 257, -2, 0xffffff9c, 0x402000, 0x80000, 0, 5, 6);
        Assert.That(Lines(tracer), Is.EqualTo(new[]
        {
            "            task-7       [000] .....            1: sys_openat(dfd: 0xffffff9c, filename: 0x402000, flags: 0x80000, mode: 0)",
            "            task-7       [000] .....            2: sys_enter: NR 257 (ffffff9c, 402000, 80000, 0, 5, 6)",
            "            task-7       [000] .....            3: sys_openat -> 0xfffffffffffffffe",
            "            task-7       [000] .....            4: sys_exit: NR 257 = -2",
        }));
    }

    [TestCase(134)]
    [TestCase(600)]
    [TestCase(-1)]
    [TestCase(0x40000027)]
    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    public void NumberWithoutMetadataHasRawEventsOnly(int number)
    {
        Cpu cpu = NewCpu();
        SyscallTracer tracer = new(s_events, 1, new CounterClock());
        tracer.EnableAll();
        Call(tracer, cpu, number, -38);
        Assert.That(Lines(tracer).Select(static line => line[49..]), Is.EqualTo(new[]
        {
            $": sys_enter: NR {number} (0, 0, 0, 0, 0, 0)",
            $": sys_exit: NR {number} = -38",
        }));
    }

    [Test]
    public void EventsAreEnabledOneByOne()
    {
        Cpu cpu = NewCpu();
        SyscallTracer tracer = new(s_events, 1, new CounterClock());
        foreach (TraceEvent traceEvent in s_events.Events)
        {
            Assert.That(tracer.IsEnabled(traceEvent), Is.False);
            tracer.SetEnabled(traceEvent, true);
            Assert.That(tracer.IsEnabled(traceEvent), Is.True);
            tracer.SetEnabled(traceEvent, false);
        }

        tracer.SetEnabled(s_events.ExitEventOf(1)!, true);
        Call(tracer, cpu, 0, 0);
        Call(tracer, cpu, 1, 3);
        Assert.That(Lines(tracer).Select(static line => line[49..]), Is.EqualTo(new[] { ": sys_write -> 0x3" }));
    }

    [Test]
    public void EventOfAnotherKernelIsRefused() =>
        Assert.That(() => new SyscallTracer(s_events, 1).SetEnabled(Recordings.Events.Events[0], true), Throws.ArgumentException);

    [Test]
    public void ProcessorBeyondThoseGivenIsRefused()
    {
        SyscallTracer tracer = new(s_events, 1);
        tracer.EnableAll();
        Cpu cpu = new(1, default, NewTask(7, "task"));
        Assert.That(() => tracer.SysExit(cpu, default, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void NameIsThatOfTheLastEvent()
    {
        Cpu cpu = NewCpu();
        SyscallTracer tracer = new(s_events, 1, new CounterClock());
        tracer.SetEnabled(TraceEventClass.RawExit, true);
        Call(tracer, cpu, 39, 7);
        cpu.Task.Comm = "a name of 17 char";
        Call(tracer, cpu, 39, 7);
        Assert.That(Lines(tracer), Has.All.StartsWith(" a name of 17 ch-7       [000]"));
    }

    [Test]
    public void StampAndStateAreThoseOfTheClock() => Gen.Select(Gen.ULong[0, 1UL << 62], Gen.Byte, Gen.Byte, Gen.Int).Sample((time, flags, preempt, pid) =>
    {
        TraceStamp stamp = new(time, (TraceEntryFlags)flags, preempt);
        SyscallTracer tracer = new(s_events, 1, new FixedClock(stamp), 1);
        tracer.SetEnabled(TraceEventClass.RawExit, true);
        tracer.SysExit(new Cpu(0, default, NewTask(pid, "x")), new PtRegs { orig_ax = 1UL << 63 }, -1);
        TraceRecordReader reader = new(tracer.Snapshot());
        Assert.That(reader.MoveNext(), Is.True);
        Assert.That(reader.Time, Is.EqualTo(time));
        byte[] expected = [(byte)s_events.Events[0].Id, 0, flags, preempt, .. BitConverter.GetBytes(pid), .. new byte[8], .. BitConverter.GetBytes(-1L)];
        Assert.That(reader.Record.ToArray(), Is.EqualTo(expected));

        // What is printed of the state is read back as the same text.
        string text = Recordings.Print(tracer.Snapshot());
        TraceText read = TraceTextReader.Read(text, Recordings.Table);
        Assert.That(read.Error, Is.Null);
        Assert.That(read.Lines[0].PreemptCount, Is.EqualTo(preempt));
        Assert.That((read.Lines[0].Flags ^ (TraceEntryFlags)flags) & ~TraceEntryFlags.SoftIrq, Is.EqualTo(TraceEntryFlags.None));
    });

    [TestCase(TraceEntryFlags.None, 0x00, ".....")]
    [TestCase(TraceEntryFlags.IrqsOff, 0x01, "d..1.")]
    [TestCase(TraceEntryFlags.BhOff, 0x20, "b...2")]
    [TestCase(TraceEntryFlags.IrqsOff | TraceEntryFlags.BhOff, 0xff, "D..ff")]
    [TestCase(TraceEntryFlags.NeedResched | TraceEntryFlags.PreemptResched, 0, ".N...")]
    [TestCase(TraceEntryFlags.NeedResched | TraceEntryFlags.NeedReschedLazy | TraceEntryFlags.PreemptResched, 0, ".B...")]
    [TestCase(TraceEntryFlags.NeedReschedLazy | TraceEntryFlags.PreemptResched, 0, ".L...")]
    [TestCase(TraceEntryFlags.NeedReschedLazy | TraceEntryFlags.NeedResched, 0, ".b...")]
    [TestCase(TraceEntryFlags.NeedResched, 0, ".n...")]
    [TestCase(TraceEntryFlags.NeedReschedLazy, 0, ".l...")]
    [TestCase(TraceEntryFlags.PreemptResched, 0, ".p...")]
    [TestCase(TraceEntryFlags.Nmi | TraceEntryFlags.HardIrq, 0, "..Z..")]
    [TestCase(TraceEntryFlags.Nmi | TraceEntryFlags.SoftIrq, 0, "..z..")]
    [TestCase(TraceEntryFlags.HardIrq | TraceEntryFlags.SoftIrq, 0, "..H..")]
    [TestCase(TraceEntryFlags.HardIrq, 0, "..h..")]
    [TestCase(TraceEntryFlags.SoftIrq, 0, "..s..")]
    public void StateIsShownByFiveCharacters(TraceEntryFlags flags, byte preemptCount, string text)
    {
        SyscallTracer tracer = new(s_events, 1, new FixedClock(new TraceStamp(0, flags, preemptCount)), 1);
        tracer.SetEnabled(TraceEventClass.RawExit, true);
        tracer.SysExit(NewCpu(), default, 0);
        Assert.That(Lines(tracer)[0], Does.Contain(" [000] " + text + "     0.000000: "));
    }

    [TestCase(RingBufferFullMode.Overwrite)]
    [TestCase(RingBufferFullMode.Drop)]
    public void RecordingAllocatesNothing(RingBufferFullMode mode)
    {
        Cpu cpu = NewCpu();
        SyscallTracer tracer = new(s_events, 1, new MonotonicClock(), 2, mode);
        tracer.EnableAll();
        for (int i = 0; i < 1_000; i++)
            Call(tracer, cpu, 257, 3);
        long allocated = Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
                Call(tracer, cpu, 257, 3);
        });

        Assert.That(allocated, Is.Zero);
        Assert.That(tracer.BufferOf(0).Written + tracer.BufferOf(0).Dropped, Is.EqualTo(4 * 1_000 * (1 + Allocation.Rounds)));
    }

    internal static SyscallTask NewTask(int pid, string comm) => new(pid, comm, s_memory);

    private static readonly SimulatedMemory s_memory = new();

    private static Cpu NewCpu() => new(0, default, NewTask(7, "task"));

    private static void Call(SyscallTracer tracer, Cpu cpu, int number, long result, params ReadOnlySpan<ulong> args)
    {
        Span<ulong> six = stackalloc ulong[6];
        args.CopyTo(six);
        PtRegs regs = new() { orig_ax = (uint)number, di = six[0], si = six[1], dx = six[2], r10 = six[3], r8 = six[4], r9 = six[5] };
        tracer.SysEnter(cpu, in regs, number);
        tracer.SysExit(cpu, in regs, result);
    }

    private static string[] Lines(SyscallTracer tracer) =>
        [.. Recordings.Print(tracer.Snapshot()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#')];

    private sealed class FixedClock(TraceStamp stamp) : ITraceClock
    {
        public bool CountsNanoseconds => true;

        public TraceStamp Read(Cpu cpu) => stamp;
    }
}
