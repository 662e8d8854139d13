using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Telemetry;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>Something hangs on the tracepoints while somebody listens, and only then.</summary>
[TestFixture]
[NonParallelizable] // the event source and the meter are those of the process
public sealed class SyscallTelemetryTests
{
    private TelemetryKernel _kernel = null!;
    private Cpu _cpu = null!;

    [SetUp]
    public void CreateKernel()
    {
        _kernel = new TelemetryKernel();
        _cpu = _kernel.Boot();
    }

    [Test]
    public void NobodyListensCallsAreAsWithout()
    {
        using SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry);
        Assert.That((telemetry.IsAttached, telemetry.Refresh(), _cpu.Work), Is.EqualTo((false, false, SyscallWork.None)));
        _kernel.Call(_cpu, TelemetryKernel.Openat);
        Assert.That(_cpu.Work, Is.EqualTo(SyscallWork.None));
    }

    [Test]
    public void SessionOfTheEventSourceIsNoticedAtOnceAndItsEndWithTheNextCall()
    {
        using SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry, null, Timeout.InfiniteTimeSpan);
        for (int i = 0; i < 3; i++)
        {
            using (RecordingEventListener listener = new())
            {
                Assert.That((telemetry.IsAttached, _cpu.Work), Is.EqualTo((true, SyscallWork.Tracepoint)));
                _kernel.Call(_cpu, TelemetryKernel.Openat);
                Assert.That(listener.Events, Has.Count.EqualTo(2));
            }

            _kernel.Call(_cpu, TelemetryKernel.Openat);
            Assert.That((telemetry.IsAttached, _cpu.Work), Is.EqualTo((false, SyscallWork.None)));
        }
    }

    [Test]
    public void ListenerOfTheMeterIsNoticedByTheTimerAndItsEndWithTheNextCall()
    {
        ManualTimeProvider time = new();
        using SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry, time);
        using (RecordingMeterListener listener = new("syscallkit.syscall.errors"))
        {
            Assert.That(telemetry.IsAttached, Is.False);
            time.Tick();
            Assert.That((telemetry.IsAttached, _cpu.Work), Is.EqualTo((true, SyscallWork.Tracepoint)));
            _kernel.Call(_cpu, TelemetryKernel.Openat);
            Assert.That(listener.Measurements, Has.Count.EqualTo(1));
        }

        _kernel.Call(_cpu, TelemetryKernel.Openat);
        Assert.That((telemetry.IsAttached, _cpu.Work), Is.EqualTo((false, SyscallWork.None)));
    }

    [Test]
    public void ListenerOfTheMeterIsNoticedByTheRealTimer()
    {
        using SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry, null, TimeSpan.FromMilliseconds(5));
        using RecordingMeterListener listener = new();
        Assert.That(() => telemetry.IsAttached, Is.True.After(5000, 5));
    }

    [Test]
    public void ListenersThatAreThereAlreadyMissNothing()
    {
        using RecordingMeterListener listener = new();
        using SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry);
        Assert.That(telemetry.IsAttached, Is.True);
    }

    [Test]
    public void RefreshDoesNotWait()
    {
        ManualTimeProvider time = new();
        using SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry, time, Timeout.InfiniteTimeSpan);
        Assert.That(time.Timers, Is.Zero);
        using (RecordingMeterListener listener = new())
            Assert.That(telemetry.Refresh(), Is.True);
        Assert.That(telemetry.Refresh(), Is.False);
    }

    [Test]
    public void DisposeLeavesTheKernel()
    {
        ManualTimeProvider time = new();
        SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry, time);
        using RecordingEventListener listener = new();
        Assert.That(_cpu.Work, Is.EqualTo(SyscallWork.Tracepoint));
        telemetry.Dispose();
        telemetry.Dispose();
        Assert.That((telemetry.IsAttached, telemetry.Refresh(), _cpu.Work, time.Timers), Is.EqualTo((false, false, SyscallWork.None, 0)));
        using RecordingEventListener another = new();
        _kernel.Call(_cpu, TelemetryKernel.Openat);
        Assert.That(another.Events, Is.Empty);
    }

    [Test]
    public void ForgottenKernelIsCollectedAndItsTimerEnds()
    {
        ManualTimeProvider time = new();
        WeakReference entry = Forget(time);
        Assert.That(time.Timers, Is.EqualTo(1));
        for (int i = 0; i < 10 && entry.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(entry.IsAlive, Is.False);
        time.Tick();
        Assert.That(time.Timers, Is.Zero);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Forget(ManualTimeProvider time)
        {
            TelemetryKernel kernel = new();
            _ = new SyscallTelemetry(kernel.Table, kernel.Entry, time);
            return new WeakReference(kernel.Entry);
        }
    }

    [Test]
    public void PollingTakesTime([Values(0, -1000, -2)] int milliseconds) =>
        Assert.That(
            () => new SyscallTelemetry(_kernel.Table, _kernel.Entry, null, TimeSpan.FromMilliseconds(milliseconds)),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void NothingIsAllocated()
    {
        BareKernel bare = new();
        Cpu cpu = bare.Boot();
        using SyscallTelemetry telemetry = new(bare.Table, bare.Entry, null, Timeout.InfiniteTimeSpan);
        Assert.That(Allocation.Of(() => bare.Calls(cpu, 1000)), Is.Zero, "nobody listens");

        using RecordingMeterListener listener = new() { Keeps = false };
        Assert.That(telemetry.Refresh(), Is.True);
        bare.Calls(cpu, 10);
        Assert.That(Allocation.Of(() => bare.Calls(cpu, 1000)), Is.Zero, "a meter listener");
        Assert.That(listener.Count, Is.EqualTo((10 + (1000 * Allocation.Rounds)) * 3));
    }

    [Test]
    public void ListenersComeAndGoWhileProcessorsRun()
    {
        const int Processors = 4;
        BareKernel kernel = new();
        using SyscallTelemetry telemetry = new(kernel.Table, kernel.Entry, null, Timeout.InfiniteTimeSpan);
        Cpu[] cpus = [.. Enumerable.Range(0, Processors).Select(kernel.Boot)];
        int wrong = 0;
        Thread[] threads = [.. cpus.Select(cpu => new Thread(() =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                kernel.Calls(cpu, 1);
                if ((long)cpu.State.Rax != -Errno.ENOENT || cpu.State.Cpl != 3)
                    Interlocked.Increment(ref wrong);
            }
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        while (threads.Any(static thread => thread.IsAlive))
        {
            using (RecordingEventListener events = new())
                Thread.Yield();
            using (RecordingMeterListener measurements = new() { Keeps = false })
                telemetry.Refresh();
        }

        Assert.That(wrong, Is.Zero);
        telemetry.Refresh();
        Assert.That(cpus.Select(static cpu => cpu.Work), Is.All.EqualTo(SyscallWork.None));

        // And all are counted: each processor's number is its own.
        using RecordingMeterListener last = new("syscallkit.syscall.calls");
        telemetry.Refresh();
        threads = [.. cpus.Select(cpu => new Thread(() => kernel.Calls(cpu, 1000)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.That(last.Measurements, Has.Count.EqualTo(1000 * Processors));
    }
}
