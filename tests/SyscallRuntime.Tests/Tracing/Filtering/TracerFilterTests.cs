using System;
using System.Buffers.Binary;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tests.Tracing.Recording;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Tracefs;

namespace SyscallKit.Tests.Tracing.Filtering;

public sealed class TracerFilterTests
{
    private static readonly TraceEventRegistry s_events = new(Recordings.Table);
    private static readonly TraceEvent s_enter = s_events.EnterEventOf(257)!;
    private static readonly TraceEvent s_exit = s_events.ExitEventOf(257)!;
    private static readonly TraceEvent s_rawEnter = s_events.EventOf(RawSyscallEvents.SysEnter)!;
    private static readonly TraceEvent s_rawExit = s_events.EventOf(RawSyscallEvents.SysExit)!;

    [Test]
    public void EventThatDoesNotPassLeavesNoTrace()
    {
        SyscallTracer tracer = NewTracer();
        Cpu cpu = NewCpu();
        Assert.That(tracer.SetFilter(s_enter, "mode == 1"), Is.Null);
        Assert.That(tracer.SetFilter(s_exit, "ret < 0"), Is.Null);
        Assert.That(tracer.SetFilter(s_rawEnter, "id == 257"), Is.Null);
        Assert.That(tracer.SetFilter(s_rawExit, "ret > 0"), Is.Null);
        Call(tracer, cpu, 0, 5);
        Call(tracer, cpu, 1, -2);

        // The times are those of a clock that counts: no event that was refused has taken one, nor room, nor a name.
        Assert.That(Recordings.Print(tracer.Snapshot()).Split('\n').Where(static line => line.Contains("[000]")), Is.EqualTo(new[]
        {
            "            task-7       [000] .....            1: sys_enter: NR 257 (3, 0, 0, 0, 0, 0)",
            "            task-7       [000] .....            2: sys_exit: NR 257 = 5",
            "            task-7       [000] .....            3: sys_openat(dfd: 3, filename: 0, flags: 0, mode: 1)",
            "            task-7       [000] .....            4: sys_enter: NR 257 (3, 0, 0, 1, 0, 0)",
            "            task-7       [000] .....            5: sys_openat -> 0xfffffffffffffffe",
        }));
        RingBuffer buffer = tracer.BufferOf(0);
        Assert.That((buffer.Entries, buffer.Written, buffer.Overrun, buffer.Dropped), Is.EqualTo((5L, 5L, 0L, 0L)));

        Assert.That(tracer.SetFilter("syscalls", "common_pid == 8"), Is.Null);
        Assert.That(tracer.SetFilter("raw_syscalls", "common_pid == 8"), Is.Null);
        Cpu other = new(0, default, SyscallTracerTests.NewTask(9, "other"));
        Call(tracer, other, 0, 0);
        Assert.That(buffer.Written, Is.EqualTo(5));
        Assert.That(tracer.SavedCmdlines.Find(9), Is.EqualTo("<...>"));
    }

    [TestCase("common_flags == 1", true)]
    [TestCase("common_preempt_count == 2", true)]
    [TestCase("common_preempt_count != 2", false)]
    [TestCase("common_type == 0", false)]
    public void CommonFieldsAreThoseOfTheRecord(string text, bool passes)
    {
        SyscallTracer tracer = new(s_events, 1, new StateClock());
        tracer.SetEnabled(s_enter, true);
        Assert.That(tracer.SetFilter(s_enter, text), Is.Null);
        Call(tracer, NewCpu(), 0, 0);
        Assert.That(tracer.BufferOf(0).Written, Is.EqualTo(passes ? 1 : 0));
        Assert.That(StateClock.TimeOf(tracer), Is.EqualTo(passes ? 77UL : 0));
    }

    [Test]
    public void RefusedFilterTakesTheOldOneAway()
    {
        SyscallTracer tracer = NewTracer();
        Assert.That(EventTexts.Filter(tracer, s_enter), Is.EqualTo("none\n"));
        tracer.SetFilter(s_enter, "mode == 1 \n");
        Assert.That(EventTexts.Filter(tracer, s_enter), Is.EqualTo("mode == 1\n"));
        Assert.That(tracer.SetFilter(s_enter, "mode =! 1")!.Message, Is.EqualTo("Invalid operator"));
        Assert.That(EventTexts.Filter(tracer, s_enter), Is.EqualTo("mode =! 1\n      ^\nparse_error: Invalid operator\n\n"));
        tracer.SetEnabled(TraceEventClass.RawEnter, false);
        tracer.SetEnabled(TraceEventClass.RawExit, false);
        Call(tracer, NewCpu(), 0, 0);
        Assert.That(tracer.BufferOf(0).Written, Is.EqualTo(2));
        Assert.That(tracer.SetFilter(s_enter, " 0\n"), Is.Null);
        Assert.That(EventTexts.Filter(tracer, s_enter), Is.EqualTo("none\n"));
    }

    [Test]
    public void FilterOfAPageOrMoreChangesNothing()
    {
        SyscallTracer tracer = NewTracer();
        tracer.SetFilter(s_enter, "mode == 1");
        Assert.That(tracer.SetFilter(s_enter, "mode == 2" + new string(' ', 4087)), Is.SameAs(FilterError.TooLong));
        Assert.That(tracer.SetFilter("syscalls", "mode == 2" + new string(' ', 4087)), Is.SameAs(FilterError.TooLong));
        Assert.That(EventTexts.Filter(tracer, s_enter), Is.EqualTo("mode == 1\n"));
        Assert.That(tracer.ErrorLog.ToString(), Is.Empty);
        Assert.That(tracer.SetFilter(s_enter, "mode == 2" + new string(' ', 4086)), Is.Null);
    }

    [Test]
    public void ErrorLogKeepsTheLastEight()
    {
        SyscallTracer tracer = NewTracer();
        for (int i = 0; i < 11; i++)
            tracer.SetFilter(s_enter, $"no{i} == 1");
        string[] lines = tracer.ErrorLog.ToString().Split('\n');
        Assert.That(lines, Has.Length.EqualTo(25));
        Assert.That(lines[0], Does.Match(@"^\[ +\d+\.\d{6}\] event filter parse error: error: Field not found$"));
        Assert.That(lines[1], Is.EqualTo("  Command: no3 == 1"));
        Assert.That(lines[23], Is.EqualTo("                ^"));
        tracer.ErrorLog.Clear();
        Assert.That(tracer.ErrorLog.ToString(), Is.Empty);
    }

    [Test]
    public void EventOfAnotherKernelHasNoFilter()
    {
        TraceEvent other = Recordings.Events.Events[0];
        Assert.That(() => NewTracer().SetFilter(other, "0"), Throws.ArgumentException);
        Assert.That(() => EventTexts.Filter(NewTracer(), other), Throws.ArgumentException);
    }

    [Test]
    public void FilteringAllocatesNothing([Values("mode == 1", "mode == 0")] string text)
    {
        SyscallTracer tracer = new(s_events, 1, new MonotonicClock(), 2);
        tracer.SetEnabled(s_enter, true);
        tracer.SetFilter(s_enter, text);
        Cpu cpu = NewCpu();
        Call(tracer, cpu, 0, 0);
        long allocated = Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
                Call(tracer, cpu, 0, 0);
        });

        Assert.That(allocated, Is.Zero);
    }

    /// <summary>Every record that is in the buffer passed one of the filters, whole; and the counters account for all.</summary>
    [Test]
    public void FiltersMayChangeWhileAProcessorRecords()
    {
        const int Calls = 200_000;
        SyscallTracer tracer = new(s_events, 1, new CounterClock(), 1024, RingBufferFullMode.Grow);
        tracer.SetEnabled(s_enter, true);
        tracer.SetFilter(s_enter, "mode < 8");
        using CancellationTokenSource ended = new();
        Task changes = Task.Run(() =>
        {
            string[] filters = ["mode < 4", "mode == 5 || mode == 6", "flags & 1 && mode < 8", "!(mode >= 8)", "mode < 1 && mode > 1"];
            for (int i = 0; !ended.IsCancellationRequested; i++)
                tracer.SetFilter(s_enter, filters[i % filters.Length]);
        });
        Cpu cpu = NewCpu();
        for (int i = 0; i < Calls; i++)
        {
            PtRegs regs = new() { orig_ax = 257, di = ~(ulong)i, dx = (ulong)i, r10 = (ulong)(i % 16) };
            tracer.SysEnter(cpu, in regs, 257);
        }

        ended.Cancel();
        changes.Wait();
        RingBuffer buffer = tracer.BufferOf(0);
        Assert.That(buffer.Overrun + buffer.Dropped, Is.Zero);
        long read = 0;
        TraceRecordReader reader = new(tracer.Snapshot());
        while (reader.MoveNext())
        {
            ReadOnlySpan<byte> record = reader.Record;
            ulong dfd = BinaryPrimitives.ReadUInt64LittleEndian(record[16..]);
            ulong flags = BinaryPrimitives.ReadUInt64LittleEndian(record[32..]);
            ulong mode = BinaryPrimitives.ReadUInt64LittleEndian(record[40..]);
            if (dfd != ~flags || mode != flags % 16 || mode >= 8)
                Assert.Fail($"record {read} is torn, or passed no filter: {Convert.ToHexString(record)}");
            Assert.That(reader.Time, Is.EqualTo((ulong)++read));
        }

        Assert.That(read, Is.EqualTo(buffer.Written));
        Assert.That(read, Is.InRange(1, Calls / 2));
    }

    private static SyscallTracer NewTracer()
    {
        SyscallTracer tracer = new(s_events, 1, new CounterClock());
        tracer.EnableAll();
        return tracer;
    }

    private static Cpu NewCpu() => new(0, default, SyscallTracerTests.NewTask(7, "task"));

    private static void Call(SyscallTracer tracer, Cpu cpu, ulong mode, long result)
    {
        PtRegs regs = new() { orig_ax = 257, di = 3, r10 = mode };
        tracer.SysEnter(cpu, in regs, 257);
        tracer.SysExit(cpu, in regs, result);
    }

    private sealed class StateClock : ITraceClock
    {
        public bool CountsNanoseconds => true;

        public static ulong TimeOf(SyscallTracer tracer)
        {
            TraceRecordReader reader = new(tracer.Snapshot());
            return reader.MoveNext() ? reader.Time : 0;
        }

        public TraceStamp Read(Cpu cpu) => new(77, (TraceEntryFlags)1, 2);
    }
}
