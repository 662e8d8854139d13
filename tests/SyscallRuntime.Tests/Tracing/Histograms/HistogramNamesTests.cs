using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Histograms;
using SyscallKit.Tracing.Limits;

namespace SyscallKit.Tests.Tracing.Histograms;

public sealed class HistogramNamesTests
{
    private readonly Cpu _cpu = HistogramSamples.NewCpu();
    private readonly Allowance _entries = new(1 << 18);
    private HistogramNames _names = new();
    private List<Histogram> _openat = [];
    private List<Histogram> _read = [];

    [SetUp]
    public void SetUp() => (_names, _openat, _read) = (new HistogramNames(), [], []);

    [Test]
    public void TheSameTwiceIsRefused()
    {
        Assert.That(Write("keys=dfd"), Is.Null);
        HistogramError? error = Write("keys=dfd:size=4096");
        Assert.That(error!.Message, Is.EqualTo("Hist trigger already exists"));
        Assert.That(error.Errno, Is.EqualTo((Errno)Errno.EEXIST));
        Assert.That(Write("keys=dfd.hex"), Is.Null);
        Assert.That(Write("keys=dfd:vals=flags"), Is.Null);
        Assert.That(Write("keys=dfd:sort=dfd"), Is.Null);
        Assert.That(Write("keys=dfd", filter: "mode == 0"), Is.Null);
        Assert.That(Write("keys=dfd.buckets=10"), Is.Null);
        Assert.That(Write("keys=dfd.buckets=20")!.Errno, Is.EqualTo((Errno)Errno.EEXIST));
        Assert.That(_openat, Has.Count.EqualTo(6));
    }

    [Test]
    public void PauseContinueAndClearChangeTheOneThatIsThere()
    {
        Write("keys=mode");
        Write("keys=dfd");
        _openat[1].Add(HistogramSamples.Record(1, 257, 1), _cpu);
        Assert.That(Write("keys=dfd:pause"), Is.Null);
        Assert.That(_openat[0].IsPaused, Is.False);
        Assert.That(_openat[1].Describe(), Does.EndWith("[paused]"));
        Assert.That(Write("keys=dfd:cont"), Is.Null);
        Assert.That(_openat[1].IsPaused, Is.False);
        Assert.That(_openat[1].Snapshot().Hits, Is.EqualTo(1));
        Assert.That(Write("keys=dfd:clear"), Is.Null);
        Assert.That(_openat[1].Snapshot().Hits, Is.Zero);
        Assert.That(_openat, Has.Count.EqualTo(2));
    }

    [TestCase("keys=dfd:cont")]
    [TestCase("keys=dfd:clear")]
    public void NothingToContinueOrClear(string definition)
    {
        HistogramError? error = Write(definition);
        Assert.That(error!.Message, Is.EqualTo("Can't clear or continue a nonexistent hist trigger"));
        Assert.That(error.Errno, Is.EqualTo((Errno)Errno.ENOENT));
        Assert.That(_openat, Is.Empty);
    }

    [Test]
    public void PauseWithoutOneBeginsPaused()
    {
        Assert.That(Write("keys=dfd:pause"), Is.Null);
        Assert.That(_openat.Single().IsPaused, Is.True);
    }

    [Test]
    public void RemovalFindsTheSameDefinition()
    {
        Write("keys=dfd");
        Write("keys=dfd", filter: "mode == 0");
        Assert.That(_names.FindRemoved(_openat, HistogramSamples.Parse("keys=dfd", filter: "mode == 0")), Is.SameAs(_openat[1]));
        Assert.That(_names.FindRemoved(_openat, HistogramSamples.Parse("keys=dfd:pause")), Is.SameAs(_openat[0]));
        Assert.That(_names.FindRemoved(_openat, HistogramSamples.Parse("keys=mode")), Is.Null);
        Assert.That(_names.FindRemoved(_openat, HistogramSamples.Parse("keys=dfd", filter: "mode == 1")), Is.Null);
    }

    [Test]
    public void EventsShareAName()
    {
        Assert.That(Write("keys=common_pid:name=foo"), Is.Null);
        Assert.That(WriteRead("keys=common_pid:name=foo"), Is.Null);
        Assert.That(WriteRead("keys=common_pid"), Is.Null);
        _openat[0].Add(HistogramSamples.Record(7, 257), _cpu);
        _read[0].Add(HistogramSamples.Record(7, 0), _cpu);
        _read[1].Add(HistogramSamples.Record(7, 0), _cpu);
        Assert.That(_openat[0].Snapshot().Entries.Single().HitCount, Is.EqualTo(2));
        Assert.That(_read[0].Snapshot().ToString(), Is.EqualTo(_openat[0].Snapshot().ToString()));
        Assert.That(_read[0].Describe(), Is.EqualTo("hist:name=foo:keys=common_pid:vals=hitcount:sort=hitcount:size=2048 [active]"));
        Assert.That(_read[1].Snapshot().Hits, Is.EqualTo(1));

        // Only that of its own event.
        Assert.That(WriteRead("keys=common_pid:name=foo:pause"), Is.Null);
        Assert.That((_openat[0].IsPaused, _read[0].IsPaused, _read[1].IsPaused), Is.EqualTo((false, true, false)));

        // Of all.
        Assert.That(WriteRead("keys=common_pid:name=foo:clear"), Is.Null);
        Assert.That(_openat[0].Snapshot().Hits, Is.Zero);
        Assert.That(_read[1].Snapshot().Hits, Is.EqualTo(1));
    }

    [Test]
    public void TheFirstOfANameSaysHowAllCount()
    {
        Write("keys=common_pid.buckets=10:name=foo:size=256");
        WriteRead("keys=common_pid.buckets=4:name=foo:size=4096");
        _read[0].Add(HistogramSamples.Record(7, 0), _cpu);
        Assert.That(_read[0].Describe(), Is.EqualTo("hist:name=foo:keys=common_pid.buckets=10:vals=hitcount:sort=hitcount:size=256 [active]"));
        Assert.That(_read[0].Snapshot().Entries.Single().Keys[0].Value, Is.Zero);
    }

    [Test]
    public void ANameHasOneDefinition()
    {
        Write("keys=common_pid:name=foo");
        HistogramError? error = WriteRead("keys=fd:name=foo");
        Assert.That(error!.Message, Is.EqualTo("Named hist trigger doesn't match existing named trigger (includes variables)"));
        Assert.That(error.Column, Is.EqualTo("hist:keys=fd:".Length));
        Assert.That(Write("keys=common_pid:name=foo")!.Errno, Is.EqualTo((Errno)Errno.EEXIST));
        Assert.That(Write("keys=mode:name=foo:pause")!.Message, Does.StartWith("Named hist trigger"));
    }

    [Test]
    public void ANameLivesAsLongAsOneEventUsesIt()
    {
        Write("keys=common_pid:name=foo");
        WriteRead("keys=common_pid:name=foo");
        Assert.That(_names.FindRemoved(_openat, HistogramSamples.Parse("keys=common_pid")), Is.Null);
        Histogram removed = _names.FindRemoved(_openat, HistogramSamples.Parse("keys=common_pid:name=foo"))!;
        _openat.Remove(removed);
        _names.Release(removed, _entries);
        Assert.That(WriteRead("keys=fd:name=foo"), Is.Not.Null);
        removed = _names.FindRemoved(_read, HistogramSamples.Parse("keys=common_pid:name=foo", HistogramSamples.Read))!;
        _read.Remove(removed);
        _names.Release(removed, _entries);
        Assert.That(WriteRead("keys=fd:name=foo"), Is.Null);
    }

    private HistogramError? Write(string definition, string? filter = null) => Write(_openat, HistogramSamples.Parse(definition, filter: filter));

    private HistogramError? WriteRead(string definition) => Write(_read, HistogramSamples.Parse(definition, HistogramSamples.Read));

    private HistogramError? Write(List<Histogram> present, Histogram candidate)
    {
        HistogramError? error = _names.Write(present, candidate, _entries, out bool isNew);
        if (isNew)
            present.Add(candidate);
        return error;
    }
}
