using System.IO;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tests.Tracing.Events;

public sealed class EventFormatTests
{
    private static string[] RecordedFormats =>
        Directory.GetFiles(Recordings.PathOf("formats"), "*.format").Select(static path => Path.GetFileName(path)!).Order().ToArray();

    // With the ids of the kernel that recorded, the ID line is equal too.
    [TestCaseSource(nameof(RecordedFormats))]
    public void FormatIsTheRecordedOne(string file)
    {
        string name = file.Replace(".format", "").Replace("raw_sys_", "sys_");
        Assert.That(Recordings.Events.TryGetEvent(name, out TraceEvent? traceEvent), Is.True);
        Assert.That(traceEvent!.FormatText, Is.EqualTo(Recordings.Text("formats/" + file)));
    }

    [Test]
    public void SampleIsComplete() => Assert.That(RecordedFormats, Has.Length.EqualTo(34 + 34 + 2));

    [Test]
    public void EveryEventHasAFormatOfItsOwn()
    {
        TraceEventRegistry events = new(Recordings.Table);
        Assert.That(events.Events, Has.Length.EqualTo(2 * 360 + 2));
        Assert.That(events.Events.Select(static e => e.FormatText).Distinct().Count(), Is.EqualTo(2 * 360 + 2));
    }

    [Test]
    public void RecordEndsWhereItsLastFieldEnds()
    {
        foreach (TraceEvent traceEvent in Recordings.Events.Events)
        {
            int expected = traceEvent.Call.Class switch
            {
                TraceEventClass.SyscallEnter => 16 + 8 * traceEvent.Call.Metadata!.NbArgs,
                TraceEventClass.RawEnter => 64,
                _ => 24,
            };
            Assert.That(traceEvent.Format.RecordSize, Is.EqualTo(expected), traceEvent.ToString());
        }
    }

    [Test]
    public void ExitIdIsOneLessThanEnterId()
    {
        TraceEventRegistry events = new(Recordings.Table);
        foreach (SyscallTableEntry row in Recordings.Table.X64.Where(static row => row.Metadata is not null))
            Assert.That(events.ExitEventOf(row.Number)!.Id, Is.EqualTo(events.EnterEventOf(row.Number)!.Id - 1), row.Name);
    }
}
