using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Triggers;

public sealed class TriggerTests
{
    private const string Getpid = "events/syscalls/sys_exit_getpid/";
    private const string Close = "events/syscalls/sys_enter_close/";
    private const string Available = "# Available triggers:\n# traceon traceoff snapshot stacktrace enable_event disable_event enable_hist disable_hist hist\n";

    // Measured on Linux 6.12: it acts after the record, with and without filter and count.
    [TestCase("traceoff")]
    [TestCase("traceoff:1")]
    [TestCase("traceoff if fd == 2")]
    [TestCase("traceoff:1 if fd == 2")]
    public void WhatTraceoffHangsOnIsTheLastEvent(string trigger)
    {
        TracedKernel kernel = Recording();
        kernel.Call(__NR_getpid, 1);
        Write(kernel, Close + "trigger", trigger);
        kernel.Call(__NR_close, 0, 2);
        kernel.Call(__NR_close, 0, 2);
        kernel.Call(__NR_getpid, 3);
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_getpid -> 0x1", "sys_close(fd: 2)" }));
        Assert.That(kernel.Tracefs.ReadAllText("tracing_on"), Is.EqualTo("0\n"));
    }

    // What needs the record acts on tasks only whose events are recorded (trace_event_buffer_reserve).
    [TestCase("traceoff:5", true)]
    [TestCase("traceoff:5 if fd == 2", true)]
    [TestCase("hist:keys=fd", true)]
    [TestCase("stacktrace:5", true)]
    [TestCase("enable_event:syscalls:sys_exit_getpid:5 if fd == 2", true)]
    [TestCase("snapshot:5 if fd == 2", true)]
    [TestCase("snapshot:5", false)]
    [TestCase("enable_event:syscalls:sys_exit_getpid:5", false)]
    [TestCase("disable_hist:syscalls:sys_exit_getpid:5", false)]
    public void PidListsHoldForTriggersThatNeedTheRecord(string trigger, bool holds)
    {
        foreach ((string list, string pids) in (ReadOnlySpan<(string, string)>)[("set_event_pid", "8"), ("set_event_notrace_pid", "7")])
        {
            TracedKernel kernel = new();
            Cpu other = kernel.NewCpu(8, "other");
            Write(kernel, Getpid + "trigger", "hist:keys=ret");
            Write(kernel, list, pids);
            Write(kernel, Close + "trigger", trigger);
            string before = State(kernel);
            kernel.Call(__NR_close, 0, 2);
            Assert.That(State(kernel) == before, Is.EqualTo(holds), list);
            kernel.Call(other, 3, 0, 2);
            Assert.That(State(kernel), Is.Not.EqualTo(before), list);
        }

        static string State(TracedKernel kernel) =>
            kernel.Tracefs.ReadAllText(Close + "trigger") + kernel.Tracefs.ReadAllText(Close + "hist") + kernel.Tracefs.ReadAllText(Getpid + "trigger") + kernel.Tracefs.ReadAllText("tracing_on");
    }

    [Test]
    public void HistogramsAreSwitchedByAnotherEvent()
    {
        TracedKernel kernel = new();
        Write(kernel, Getpid + "trigger", "hist:keys=ret:pause");
        kernel.Tracefs.AppendAllText(Getpid + "trigger", "hist:keys=common_pid:pause");
        Write(kernel, Close + "trigger", "enable_hist:syscalls:sys_exit_getpid:1 if fd == 1");
        kernel.Tracefs.AppendAllText(Close + "trigger", "disable_hist:syscalls:sys_exit_read");
        Assert.That(kernel.Tracefs.ReadAllText("events/syscalls/sys_exit_read/enable"), Is.EqualTo("0*\n"));
        kernel.Call(__NR_getpid, 1);
        kernel.Call(__NR_close, 0, 1);
        kernel.Call(__NR_getpid, 2);
        Assert.That(Trigger(kernel, Getpid), Does.Not.Contain("[paused]"));
        Assert.That(kernel.Tracefs.ReadAllText(Getpid + "hist").Split("Hits: 1\n"), Has.Length.EqualTo(3));
        Assert.That(Trigger(kernel, Close), Is.EqualTo("disable_hist:syscalls:sys_exit_read:unlimited\nenable_hist:syscalls:sys_exit_getpid:count=0 if fd == 1\n"));
        Assert.That(kernel.Tracefs.AppendAllText(Close + "trigger", "disable_hist:syscalls:sys_exit_getpid"), Is.EqualTo((Errno)Errno.EEXIST));
        Assert.That(kernel.Tracefs.AppendAllText(Close + "trigger", "enable_event:syscalls:sys_exit_getpid"), Is.EqualTo(default(Errno)));
        Write(kernel, Close + "trigger", "!disable_hist:syscalls:sys_exit_read");
        Assert.That(kernel.Tracefs.ReadAllText("events/syscalls/sys_exit_read/enable"), Is.EqualTo("0\n"));
    }

    [Test]
    public void TriggersWorkWhileRecordingIsOff()
    {
        TracedKernel kernel = Recording();
        kernel.Tracer.IsRecording = false;
        Write(kernel, Close + "trigger", "traceon if fd == 2");
        kernel.Call(__NR_close, 0, 1);
        kernel.Call(__NR_close, 0, 2);
        kernel.Call(__NR_close, 0, 3);
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_close(fd: 3)" }));
    }

    [Test]
    public void OnlyWhatIsDoneIsCounted()
    {
        TracedKernel kernel = Recording();
        Write(kernel, Close + "trigger", "traceoff:2");
        Assert.That(Trigger(kernel, Close), Is.EqualTo("traceoff:count=2\n"));
        kernel.Call(__NR_close, 0, 1);
        kernel.Call(__NR_close, 0, 1);
        Assert.That(Trigger(kernel, Close), Is.EqualTo("traceoff:count=1\n"));
        kernel.Tracer.IsRecording = true;
        kernel.Call(__NR_close, 0, 2);
        kernel.Tracer.IsRecording = true;
        kernel.Call(__NR_close, 0, 3);
        Assert.That(Trigger(kernel, Close), Is.EqualTo("traceoff:count=0\n"));
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_close(fd: 1)", "sys_close(fd: 2)", "sys_close(fd: 3)" }));
    }

    [Test]
    public void EventIsHitForItsTriggersThoughNotEnabled()
    {
        TracedKernel kernel = new();
        Write(kernel, Close + "trigger", "traceoff if fd == 9");
        Assert.That(kernel.ProbeCount, Is.EqualTo(1));
        Assert.That(kernel.Tracefs.ReadAllText(Close + "enable"), Is.EqualTo("0*\n"));
        kernel.Call(__NR_close, 0, 9);
        Assert.That(kernel.Lines, Is.Empty);
        Assert.That(kernel.Tracer.IsRecording, Is.False);
        Write(kernel, Close + "enable", "1");
        Assert.That(kernel.Tracefs.ReadAllText(Close + "enable"), Is.EqualTo("1*\n"));
        Write(kernel, Close + "trigger", "!traceoff");
        Assert.That(kernel.Tracefs.ReadAllText(Close + "enable"), Is.EqualTo("1\n"));
        Write(kernel, Close + "enable", "0");
        Assert.That(kernel.ProbeCount, Is.Zero);
        Assert.That(Trigger(kernel, Close), Is.EqualTo(Available));
    }

    [Test]
    public void EventIsSwitchedByAnother()
    {
        TracedKernel kernel = new();
        Write(kernel, Close + "trigger", "enable_event:syscalls:sys_exit_getpid:1 if fd == 1");
        Write(kernel, "events/syscalls/sys_enter_read/trigger", "disable_event:syscalls:sys_exit_getpid");
        Assert.That(kernel.Tracefs.ReadAllText(Getpid + "enable"), Is.EqualTo("0*\n"));
        kernel.Call(__NR_getpid, 1);
        kernel.Call(__NR_close, 0, 2);
        kernel.Call(__NR_getpid, 2);
        kernel.Call(__NR_close, 0, 1);
        Assert.That(kernel.Tracefs.ReadAllText(Getpid + "enable"), Is.EqualTo("1*\n"));
        kernel.Call(__NR_getpid, 3);
        kernel.Call(__NR_read, 0);
        kernel.Call(__NR_getpid, 4);
        kernel.Call(__NR_close, 0, 1);
        kernel.Call(__NR_getpid, 5);
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_getpid -> 0x3" }));
        Assert.That(Trigger(kernel, Close), Is.EqualTo("enable_event:syscalls:sys_exit_getpid:count=0 if fd == 1\n"));
        Write(kernel, Close + "trigger", "!enable_event:syscalls:sys_exit_getpid");
        Write(kernel, "events/syscalls/sys_enter_read/trigger", "!disable_event:syscalls:sys_exit_getpid:7 if nonsense");
        Assert.That(kernel.ProbeCount, Is.Zero);
    }

    // update_max_tr exchanges the buffers. What is hung on is in the new one, unless its record was begun before (a filter needs it).
    [TestCase("snapshot:1", "sys_getpid -> 0x1", "sys_close(fd: 2)|sys_getpid -> 0x3|sys_close(fd: 2)")]
    [TestCase("snapshot:1 if fd == 2", "sys_getpid -> 0x1|sys_close(fd: 2)", "sys_getpid -> 0x3|sys_close(fd: 2)")]
    public void SnapshotExchangesTheBuffers(string trigger, string aside, string live)
    {
        TracedKernel kernel = Recording();
        Assert.That(kernel.Tracefs.ReadAllText("snapshot"), Does.Contain("* Snapshot is freed *"));
        Write(kernel, Close + "trigger", trigger);
        Assert.That(kernel.Tracefs.ReadAllText("snapshot"), Does.Contain("* Snapshot is allocated *"));
        kernel.Call(__NR_getpid, 1);
        kernel.Call(__NR_close, 0, 2);
        kernel.Call(__NR_getpid, 3);
        kernel.Call(__NR_close, 0, 2);
        Assert.That(Aside(kernel), Is.EqualTo(aside));
        Assert.That(string.Join('|', kernel.Lines), Is.EqualTo(live));

        // The second brings the first's events back.
        Write(kernel, "snapshot", "1");
        Assert.That(string.Join('|', kernel.Lines), Is.EqualTo(aside));
        Assert.That(Aside(kernel), Is.EqualTo(live));
        kernel.Call(__NR_getpid, 4);
        Assert.That(string.Join('|', kernel.Lines), Is.EqualTo(aside + "|sys_getpid -> 0x4"));
        Write(kernel, "snapshot", "2");
        Assert.That(kernel.Tracefs.ReadAllText("snapshot"), Does.Contain("* Snapshot is allocated *"));
        Write(kernel, "snapshot", "0");
        Assert.That(kernel.Tracefs.ReadAllText("snapshot"), Does.Contain("freed"));

        static string Aside(TracedKernel kernel) => string.Join('|', TracedKernel.LinesOf(kernel.Tracefs.ReadAllText("snapshot")));
    }

    // tracing_snapshot_instance_cond: somebody gave the spare buffers up.
    [Test]
    public void SnapshotWithoutBuffersStopsTracing()
    {
        TracedKernel kernel = Recording();
        Write(kernel, Close + "trigger", "snapshot");
        Write(kernel, "snapshot", "0");
        kernel.Call(__NR_getpid, 1);
        kernel.Call(__NR_close, 0, 2);
        Assert.That(kernel.Tracer.IsRecording, Is.False);
        Assert.That(kernel.Lines[0], Is.EqualTo("sys_getpid -> 0x1"));
    }

    [Test]
    public void StackOfTheThreadFollowsTheEvent()
    {
        TracedKernel kernel = Recording();
        Write(kernel, Close + "trigger", "stacktrace:1");
        kernel.Call(__NR_close, 0, 1);
        kernel.Call(__NR_close, 0, 1);
        string[] lines = kernel.Tracefs.ReadAllText("trace").Split('\n').SkipWhile(static line => !line.Contains("sys_close", StringComparison.Ordinal)).ToArray();
        Assert.That(lines[0], Does.EndWith(": sys_close(fd: 1)"));
        Assert.That(lines[1], Does.StartWith("            task-7       [000] .....            2: <stack trace>"));
        Assert.That(lines[2], Is.EqualTo(" => TracedKernel.Call"));
        Assert.That(lines, Has.Some.EqualTo(" => TriggerTests.StackOfTheThreadFollowsTheEvent"));
        Assert.That(lines.Count(static line => line.EndsWith("<stack trace>", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(kernel.Tracer.Symbols.ToKallsyms(), Does.StartWith("ffffffff81000000 T TracedKernel.Call\n"));
    }

    [TestCase("nosuch", 22)]
    [TestCase("traceon:x", 22)]
    [TestCase("traceon:1x", 22)]
    [TestCase("traceon:99999999999999999999", 34)]
    [TestCase("traceon when fd == 1", 22)]
    [TestCase("traceon if", 22)]
    [TestCase("traceon if nosuch == 1", 22)]
    [TestCase("traceon if (fd == 1", 2)]
    [TestCase("enable_event", 22)]
    [TestCase("enable_event:syscalls", 22)]
    [TestCase("enable_event:syscalls:nosuch", 22)]
    [TestCase("enable_event:raw_syscalls:sys_exit_getpid", 22)]
    [TestCase("enable_event:syscalls:sys_exit_getpid:", 22)]
    [TestCase("!nosuch", 22)]
    [TestCase("!traceon", 0)]
    [TestCase("", 0)]
    [TestCase("traceoff:0x10:junk", 0)]
    [TestCase("  traceon  ", 0)]
    public void CommandIsTakenOrRefusedAsInLinux(string command, int errno)
    {
        TracedKernel kernel = new();
        Assert.That(kernel.Tracefs.WriteAllText(Close + "trigger", command).Number, Is.EqualTo(errno));
        if (errno != 0)
            Assert.That(Trigger(kernel, Close), Is.EqualTo(Available));
    }

    [Test]
    public void EventHasOneOfAKind()
    {
        TracedKernel kernel = new();
        Write(kernel, Close + "trigger", "traceon");
        Assert.That(kernel.Tracefs.WriteAllText(Close + "trigger", "traceoff"), Is.EqualTo((Errno)Errno.EEXIST));
        Write(kernel, Close + "trigger", "enable_event:syscalls:sys_exit_getpid");
        Assert.That(kernel.Tracefs.WriteAllText(Close + "trigger", "disable_event:syscalls:sys_exit_getpid"), Is.EqualTo((Errno)Errno.EEXIST));
        Write(kernel, Close + "trigger", "disable_event:syscalls:sys_exit_close");
        Assert.That(Trigger(kernel, Close).Split('\n'), Has.Length.EqualTo(4));
    }

    [Test]
    public void FilterThatIsRefusedIsInTheErrorLog()
    {
        TracedKernel kernel = new();
        Assert.That(kernel.Tracefs.WriteAllText(Close + "trigger", "traceon if nosuch == 1"), Is.EqualTo((Errno)Errno.EINVAL));
        Assert.That(kernel.Tracefs.ReadAllText("error_log"), Does.Contain("error: Field not found\n  Command: nosuch == 1\n"));
    }

    [Test]
    public void TriggersSeeWhatTheFilterRejects()
    {
        TracedKernel kernel = Recording();
        Write(kernel, Close + "filter", "fd == 1");
        Write(kernel, Close + "trigger", "traceoff if fd == 2");
        kernel.Call(__NR_close, 0, 1);
        kernel.Call(__NR_close, 0, 2);
        Assert.That(kernel.Lines, Is.EqualTo(new[] { "sys_close(fd: 1)" }));
        Assert.That(kernel.Tracer.IsRecording, Is.False);
    }

    // The record of a filtered event is made beside the buffer, and put there after the triggers: trace_buffered_event, ring_buffer_write.
    [TestCase("traceoff if fd == 2", true, 1)]
    [TestCase("traceon if fd == 2", false, 1)]
    public void RecordOfAFilteredEventIsThere(string trigger, bool isRecording, int count)
    {
        TracedKernel kernel = Recording();
        kernel.Tracer.IsRecording = isRecording;
        Write(kernel, Close + "filter", "fd > 0");
        Write(kernel, Close + "trigger", trigger);
        kernel.Call(__NR_close, 0, 2);
        Assert.That(kernel.Lines, Has.Length.EqualTo(count));
    }

    [Test]
    public void TriggerThatComesWhileTheEventIsHitHasItsFilter()
    {
        TracedKernel kernel = Recording();
        Write(kernel, Close + "trigger", "traceon");
        using CancellationTokenSource done = new();
        Thread other = new(() =>
        {
            while (!done.IsCancellationRequested)
            {
                kernel.Tracefs.AppendAllText(Close + "trigger", "snapshot if fd == 12345");
                kernel.Tracefs.AppendAllText(Close + "trigger", "!snapshot");
            }
        });
        other.Start();
        for (int i = 0; i < 1_000_000; i++)
            kernel.Call(__NR_close, 0, 1);
        done.Cancel();
        other.Join();
        Assert.That(kernel.Tracer.LastSnapshot()!.Pages, Has.All.Matches<ReadOnlyMemory<byte>>(static pages => pages.IsEmpty));
    }

    private static TracedKernel Recording()
    {
        TracedKernel kernel = new();
        Write(kernel, "set_event", "sys_exit_getpid sys_enter_close");
        return kernel;
    }

    private static string Trigger(TracedKernel kernel, string directory) => kernel.Tracefs.ReadAllText(directory + "trigger");

    private static void Write(TracedKernel kernel, string path, string text) =>
        Assert.That(kernel.Tracefs.WriteAllText(path, text), Is.EqualTo(default(Errno)), path + ": " + text);
}
