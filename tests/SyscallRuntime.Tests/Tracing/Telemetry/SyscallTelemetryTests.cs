using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Tests.Entry;
using SyscallKit.Tracing;

namespace SyscallKit.Tests.Tracing.Telemetry;

[NonParallelizable]
public sealed class SyscallTelemetryTests
{
    [Test]
    public void NobodyListensAndNothingIsAttached()
    {
        TracedKernel kernel = new();
        using SyscallTelemetry telemetry = new(Recordings.Table, kernel);
        telemetry.Update();
        Assert.That(kernel.ProbeCount, Is.Zero);
        using (MeterListener meter = new() { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) })
        {
            meter.Start();
            telemetry.Update();
            Assert.That(kernel.ProbeCount, Is.EqualTo(1));
        }

        telemetry.Update();
        Assert.That(kernel.ProbeCount, Is.Zero);
    }

    [Test]
    public void CallsWithoutListenersHaveNoWork()
    {
        TestKernel kernel = new();
        LinuxEntry entry = new(kernel);
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        using SyscallTelemetry telemetry = new(kernel.Table, entry);
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.None));
        using (Listener listener = new())
        {
            listener.EnableEvents(SyscallEventSource.Log, EventLevel.Informational, EventKeywords.All);
            Assert.That(cpu.Work, Is.EqualTo(SyscallWork.Tracepoint), "a listener of events is noticed at once");
        }

        telemetry.Update();
        Assert.That(cpu.Work, Is.EqualTo(SyscallWork.None));
    }

    [Test]
    public void MeterCountsCallsErrorsAndDurations()
    {
        TracedKernel kernel = new();
        List<(string Name, double Value, string Tags)> measured = [];
        using MeterListener meter = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == SyscallTelemetry.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Add((instrument.Name, value, Describe(tags.ToArray()))));
        meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Add((instrument.Name, value, Describe(tags.ToArray()))));
        meter.Start();
        using SyscallTelemetry telemetry = new(Recordings.Table, kernel);
        telemetry.Update();

        kernel.Call(257, -2, 1);
        kernel.Call(int.MinValue, -38);
        kernel.Cpu.Task.InCompatSyscall = true;
        kernel.Call(20, 7);
        Assert.That(measured.Where(static m => !m.Name.EndsWith("duration", System.StringComparison.Ordinal)).Select(static m => (m.Name, m.Tags)), Is.EqualTo(new[]
        {
            ("syscallkit.syscall.calls", "openat,x64"), ("syscallkit.syscall.errors", "openat,x64,ENOENT"),
            ("syscallkit.syscall.calls", "unknown,x64"), ("syscallkit.syscall.errors", "unknown,x64,ENOSYS"),
            ("syscallkit.syscall.calls", "getpid,ia32"),
        }));
        double[] durations = [.. measured.Where(static m => m.Name == "syscallkit.syscall.duration").Select(static m => m.Value)];
        Assert.That(durations, Has.Length.EqualTo(3).And.All.InRange(0, 10));
    }

    [Test]
    public void EventsCarryArgumentsAndResult()
    {
        TracedKernel kernel = new();
        using SyscallTelemetry telemetry = new(Recordings.Table, kernel);
        using Listener listener = new();
        listener.EnableEvents(SyscallEventSource.Log, EventLevel.Informational, EventKeywords.All);
        kernel.Call(257, -2, 1, 2, 3, 4, 5, ulong.MaxValue);
        // An exit without an entry: the child of a fork.
        foreach (ISyscallProbe probe in kernel.Probes)
            probe.SysExit(kernel.Cpu, new PtRegs { orig_ax = 57 }, 0);
        Assert.That(listener.Events, Has.Count.EqualTo(3));
        Assert.That(listener.Events[0].Payload, Is.EqualTo(new object[] { 7, 0, 257, "openat", 1UL, 2UL, 3UL, 4UL, 5UL, ulong.MaxValue }));
        Assert.That(listener.Events[1].Payload!.Take(5), Is.EqualTo(new object[] { 7, 0, 257, "openat", -2L }));
        Assert.That((long)listener.Events[1].Payload![5]!, Is.GreaterThanOrEqualTo(0));
        Assert.That(listener.Events[2].Payload!.Skip(2), Is.EqualTo(new object[] { 57, "fork", 0L, -1L }));
    }

    [Test]
    public void MeasuringAllocatesNothing()
    {
        TracedKernel kernel = new();
        using MeterListener meter = new() { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meter.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        meter.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        meter.Start();
        using SyscallTelemetry telemetry = new(Recordings.Table, kernel);
        telemetry.Update();
        ISyscallProbe probe = kernel.Probes.Single();
        PtRegs regs = new() { orig_ax = 257 };
        long allocated = Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                probe.SysEnter(kernel.Cpu, in regs, 257);
                probe.SysExit(kernel.Cpu, in regs, -2);
            }
        });
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void EventsAllocateNothingOfOurs()
    {
        Assert.That(
            Allocation.Of(static () =>
            {
                for (int i = 0; i < 1_000; i++)
                    SyscallEventSource.Log.SyscallExit(1, 0, 39, "getpid", 1, 2);
            }),
            Is.Zero);
    }

    // What dotnet-trace is given to understand the events.
    [Test]
    public void ManifestIsWhole()
    {
        string? manifest = EventSource.GenerateManifest(typeof(SyscallEventSource), "SyscallKit.dll", EventManifestOptions.Strict);
        Assert.That(manifest, Does.Contain("SyscallEnter").And.Contain("SyscallExit").And.Contain("nanoseconds"));
    }

    private static string Describe(KeyValuePair<string, object?>[] tags) => string.Join(',', tags.Select(static tag => tag.Value));

    private sealed class Listener : EventListener
    {
        public List<EventWrittenEventArgs> Events { get; } = [];

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventSource is SyscallEventSource)
                Events.Add(eventData);
        }
    }
}
