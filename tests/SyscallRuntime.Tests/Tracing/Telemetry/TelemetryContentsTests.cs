using System;
using System.Diagnostics.Tracing;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Telemetry;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>What events and measurements say of a call.</summary>
[TestFixture]
[NonParallelizable]
public sealed class TelemetryContentsTests
{
    private const EventKeywords SyscallExit = (EventKeywords)2;

    private TelemetryKernel _kernel = null!;
    private Cpu _cpu = null!;
    private ManualTimeProvider _time = null!;
    private SyscallTelemetry _telemetry = null!;

    [SetUp]
    public void CreateKernel()
    {
        _kernel = new TelemetryKernel();
        _cpu = _kernel.Boot(3);
        _time = new ManualTimeProvider();
        _telemetry = new SyscallTelemetry(_kernel.Table, _kernel.Entry, _time);
    }

    [TearDown]
    public void LeaveKernel() => _telemetry.Dispose();

    [Test]
    public void CallIsCounted()
    {
        using RecordingMeterListener listener = Listen();
        _kernel.Call(_cpu, TelemetryKernel.Fail, 12);
        _kernel.Call(_cpu, TelemetryKernel.Openat);
        Assert.That(listener.Texts, Is.EqualTo(new[]
        {
            "1 calls syscall.abi=x64 syscall.name=fail",
            "0 duration syscall.abi=x64 syscall.name=fail",
            "1 calls syscall.abi=x64 syscall.name=openat",
            "1 errors errno=ENOENT syscall.abi=x64 syscall.name=openat",
            "0 duration syscall.abi=x64 syscall.name=openat",
        }));
    }

    [Test]
    public void CallIsWritten()
    {
        using RecordingEventListener listener = new();
        (_cpu.State.Rsi, _cpu.State.Rdx, _cpu.State.R10, _cpu.State.R8, _cpu.State.R9) = (2, 3, 4, 5, ulong.MaxValue);
        _kernel.Call(_cpu, TelemetryKernel.Openat, 1);
        Assert.That(listener.Texts, Is.EqualTo(new[]
        {
            "SyscallEnter 257 openat x64 103 3 1 2 3 4 5 18446744073709551615",
            "SyscallExit 257 openat x64 103 3 -2 ENOENT 0",
        }));
        EventWrittenEventArgs enter = listener.Events.First();
        Assert.That(enter.PayloadNames, Is.EqualTo(new[] { "number", "name", "abi", "pid", "cpu", "arg0", "arg1", "arg2", "arg3", "arg4", "arg5" }));
        Assert.That(listener.Events.Last().PayloadNames, Is.EqualTo(new[] { "number", "name", "abi", "pid", "cpu", "result", "error", "durationNs" }));
    }

    /// <summary>As the exporters have it: an exit by another number is no end of the call, but for -1, by which rt_sigreturn ends.</summary>
    [TestCase(257UL, "SyscallExit 257 openat x64 103 3 0  -1")]
    [TestCase(ulong.MaxValue, "SyscallExit 501 renumber x64 103 3 0  0")]
    public void ExitIsOfTheCallOfItsNumber(ulong number, string exit)
    {
        using RecordingEventListener listener = new();
        _kernel.Call(_cpu, TelemetryKernel.Renumber, number);
        Assert.That(listener.Texts.Last(), Is.EqualTo(exit));
    }

    [Test]
    public void Call32IsNamedByTheI386Table()
    {
        using RecordingEventListener events = new();
        using RecordingMeterListener listener = Listen();
        (_cpu.State.Rbx, _cpu.State.Rcx, _cpu.State.Rdx, _cpu.State.Rsi, _cpu.State.Rdi, _cpu.State.Rbp) = (1, 2, 3, 4, 5, 6);
        _kernel.Call32(_cpu, TelemetryKernel.Ia32Close);
        Assert.That(listener.Texts, Is.EqualTo(new[]
        {
            "1 calls syscall.abi=ia32 syscall.name=close",
            "1 errors errno=EBADF syscall.abi=ia32 syscall.name=close",
            "0 duration syscall.abi=ia32 syscall.name=close",
        }));
        Assert.That(events.Texts, Is.EqualTo(new[]
        {
            "SyscallEnter 6 close ia32 103 3 1 2 3 4 5 6",
            "SyscallExit 6 close ia32 103 3 -9 EBADF 0",
        }));
    }

    [TestCase(EventKeywords.None, EventLevel.Informational, "SyscallEnter SyscallExit")]
    [TestCase(EventKeywords.None, EventLevel.Critical, "")]
    [TestCase(EventKeywords.All, EventLevel.Critical, "")]
    [TestCase((EventKeywords)1, EventLevel.Informational, "SyscallEnter")]
    [TestCase((EventKeywords)2, EventLevel.Verbose, "SyscallExit")]
    [TestCase((EventKeywords)4, EventLevel.Verbose, "")]
    public void SessionGetsWhatItAskedFor(EventKeywords keywords, EventLevel level, string expected)
    {
        using RecordingEventListener listener = new(keywords, level);
        _kernel.Call(_cpu, TelemetryKernel.Openat);
        Assert.That(string.Join(' ', listener.Events.Select(static written => written.EventName)), Is.EqualTo(expected));
    }

    [Test]
    public void NumbersOfTheGuestMakeNoNames()
    {
        using RecordingEventListener events = new();
        using RecordingMeterListener listener = Listen();
        Gen.OneOf(Gen.Int, Gen.Int[-4, 600], Gen.Const(int.MinValue), Gen.Const(int.MaxValue), Gen.Const(-1), Gen.Const(0x4000_0101)).Where(static number => number != TelemetryKernel.Read).Sample(
            number =>
            {
                _kernel.Call(_cpu, number);
                _kernel.Call32(_cpu, number);
            },
            threads: 1,
            iter: 300);
        Assert.That(
            listener.Measurements.Select(static measurement => (string)measurement.Tags["syscall.name"]!).Distinct(),
            Is.SubsetOf((string[])["unknown", "openat", "fail", "renumber", "fork", "getpid", "close"]).And.Contains("unknown"));
        Assert.That(events.Events, Has.Count.EqualTo(listener.Measurements.Count(static measurement => measurement.Instrument.EndsWith(".calls", StringComparison.Ordinal)) * 2));
        Assert.That(events.Texts, Has.Some.StartsWith("SyscallExit -1 unknown x64 103 3 -38 ENOSYS"));
    }

    [Test]
    public void ResultsAreErrorsAsInTheKernel() => Gen.OneOf(Gen.Long, Gen.Long[-5000, 5]).Sample(
        result =>
        {
            using RecordingMeterListener listener = Listen("syscallkit.syscall.errors");
            _kernel.Call(_cpu, TelemetryKernel.Fail, (ulong)result);
            string? error = (string?)listener.Measurements.SingleOrDefault()?.Tags["errno"];
            string? expected = Errno.TryFromResult(result, out Errno errno) ? errno.Name[0] == 'E' ? errno.Name : "unknown" : null;
            Assert.That(error, Is.EqualTo(expected));
        },
        threads: 1);

    [Test]
    public void DurationIsFromTheBeginningToTheEndWhereverThatIs()
    {
        Cpu second = _kernel.Boot(1);
        SyscallTask waiting = _cpu.Task;
        using RecordingEventListener events = new();
        using RecordingMeterListener listener = Listen();
        _kernel.Call(_cpu, TelemetryKernel.Read);
        _time.Now += 100;
        _cpu.SwitchTo(new SyscallTask(7, "other", waiting.Memory));
        second.SwitchTo(waiting);
        _time.Now += 400;
        _kernel.Entry.Resume(second, 5);
        Assert.That(listener.Texts, Is.EqualTo(new[] { "1 calls syscall.abi=x64 syscall.name=read", "0.0005 duration syscall.abi=x64 syscall.name=read" }));
        Assert.That(events.Texts.Last(), Is.EqualTo("SyscallExit 0 read x64 103 1 5  500000"));
    }

    [Test]
    public void DurationIsThatOfACallWhoseBeginningWasTimed()
    {
        using RecordingMeterListener calls = Listen("syscallkit.syscall.calls");
        _kernel.Call(_cpu, TelemetryKernel.Read);
        using RecordingEventListener events = new(SyscallExit);
        using RecordingMeterListener durations = Listen("syscallkit.syscall.duration");
        _kernel.Entry.Resume(_cpu, 0);
        Assert.That(events.Texts, Is.EqualTo(new[] { "SyscallExit 0 read x64 103 3 0  -1" }));
        Assert.That(durations.Texts, Is.Empty);
    }

    [Test]
    public void ChildOfForkEndsACallThatItDidNotBegin()
    {
        using RecordingEventListener events = new();
        using RecordingMeterListener listener = Listen();
        _kernel.Call(_cpu, TelemetryKernel.Fork);
        _time.Now += 10;
        _cpu.SwitchTo(_kernel.Child!);
        _kernel.Entry.Resume(_cpu, 0);
        Assert.That(listener.Texts, Is.EqualTo(new[] { "1 calls syscall.abi=x64 syscall.name=fork", "0 duration syscall.abi=x64 syscall.name=fork" }));
        Assert.That(events.Texts.Last(), Is.EqualTo("SyscallExit 57 fork x64 200 3 0  -1"));
    }

    [Test]
    public void CallWithoutAnEndIsCountedAloneAndItsTimeIsNotThatOfAnother()
    {
        using RecordingMeterListener listener = Listen();
        _kernel.Call(_cpu, TelemetryKernel.Read); // never resumed
        _time.Now += 1000;
        _cpu.Task.SetRegisters(in _cpu.State);
        _kernel.Entry.ReturnFromFork(_cpu);
        Assert.That(listener.Texts, Is.EqualTo(new[] { "1 calls syscall.abi=x64 syscall.name=read" }));
    }

    [Test]
    public void CallThatBeganWhileNobodyListenedHasNoDuration()
    {
        _kernel.Call(_cpu, TelemetryKernel.Read);
        using RecordingEventListener events = new();
        _kernel.Entry.Resume(_cpu, -Errno.EIO);
        Assert.That(events.Texts, Is.EqualTo(new[] { "SyscallExit 0 read x64 103 3 -5 EIO -1" }));
    }

    [Test]
    public void BeginningSeenByAnEarlierListenerIsNotTheBeginningOfThisCall()
    {
        using (RecordingEventListener first = new())
            _kernel.Call(_cpu, TelemetryKernel.Read);
        _telemetry.Dispose();
        _time.Now += 5;
        _kernel.Entry.Resume(_cpu, 0);
        _kernel.Call(_cpu, TelemetryKernel.Read);
        using SyscallTelemetry telemetry = new(_kernel.Table, _kernel.Entry, _time);
        using RecordingEventListener events = new();
        _kernel.Entry.Resume(_cpu, 0);
        Assert.That(events.Texts, Is.EqualTo(new[] { "SyscallExit 0 read x64 103 3 0  -1" }));
    }

    [Test]
    public void TaskLeavesNothingBehind()
    {
        using RecordingMeterListener listener = Listen("syscallkit.syscall.calls");
        WeakReference task = Exit();
        for (int i = 0; i < 10 && task.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(task.IsAlive, Is.False);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        WeakReference Exit()
        {
            SyscallTask ended = new(9, "ended", _cpu.Task.Memory);
            SyscallTask before = _cpu.Task;
            _cpu.SwitchTo(ended);
            _kernel.Call(_cpu, TelemetryKernel.Read);
            _cpu.SwitchTo(before);
            return new WeakReference(ended);
        }
    }

    [Test]
    public void ManifestIsSound()
    {
        using RecordingEventListener events = new();
        EventSource source = EventSource.GetSources().Single(static source => source.Name == SyscallTelemetry.EventSourceName);
        Assert.That(source.ConstructionException, Is.Null);
        Assert.That(EventSource.GenerateManifest(source.GetType(), "SyscallKit.dll", EventManifestOptions.Strict), Does.Contain("SyscallExit"));
    }

    private RecordingMeterListener Listen(params string[] instruments)
    {
        RecordingMeterListener listener = new(instruments);
        Assert.That(_telemetry.Refresh(), Is.True);
        return listener;
    }
}
